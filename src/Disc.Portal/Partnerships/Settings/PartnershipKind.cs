namespace Disc.Portal.Partnerships.Settings;

/// <summary>What kind of partnership it is: the force chooses its audience by it.</summary>
public enum PartnershipKind
{
    TownPartnership,
    BusinessWatch,
    Shopwatch,
    Pubwatch,
    ShoppingCentre,
    BusinessImprovementDistrict,
    HotelWatch,
    FarmWatch,
    HorseWatch,
    CommunitySafetyPartnership,
}
