using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Platform.Demonstration.Population;

/// <summary>What sort of premises a partnership has, and so what happens there.</summary>
internal enum PlaceCharacter
{
    Shops,
    Pubs,
    Farms,
}

/// <summary>Which kind of partnership has which sort of premises.</summary>
internal static class PlaceCharacters
{
    public static PlaceCharacter CharacterOf(this PartnershipKind kind) => kind switch
    {
        PartnershipKind.Pubwatch or PartnershipKind.HotelWatch => PlaceCharacter.Pubs,
        PartnershipKind.FarmWatch or PartnershipKind.HorseWatch => PlaceCharacter.Farms,
        _ => PlaceCharacter.Shops,
    };
}
