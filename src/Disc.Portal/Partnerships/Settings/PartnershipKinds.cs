namespace Disc.Portal.Partnerships.Settings;

/// <summary>How the kinds of partnership are said.</summary>
public static class PartnershipKinds
{
    /// <summary>The kind in words.</summary>
    public static string InWords(this PartnershipKind kind) => kind switch
    {
        PartnershipKind.TownPartnership => "Town partnership",
        PartnershipKind.BusinessWatch => "Business watch",
        PartnershipKind.Shopwatch => "Shopwatch",
        PartnershipKind.Pubwatch => "Pubwatch",
        PartnershipKind.ShoppingCentre => "Shopping centre",
        PartnershipKind.BusinessImprovementDistrict => "Business improvement district",
        PartnershipKind.HotelWatch => "Hotel watch",
        PartnershipKind.FarmWatch => "Farm watch",
        PartnershipKind.HorseWatch => "Horse watch",
        PartnershipKind.CommunitySafetyPartnership => "Community safety partnership",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
