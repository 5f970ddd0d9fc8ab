using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The invented force and its partnerships: their addresses are part of the README and of many tests.</summary>
public static class DemonstrationPlaces
{
    /// <summary>The one password of every demonstration account.</summary>
    public const string Password = "quiet-harbour-lantern";

    public const string ForceSlug = "wessex";

    public const string ForceName = "Wessex Constabulary";

    /// <summary>The partnerships, in the order in which they are made.</summary>
    public static IReadOnlyList<DemonstrationPlace> Partnerships { get; } =
    [
        new("market-quarter", "Market Quarter Partnership", PartnershipKind.TownPartnership, "Central", "#1f4e79", 160),
        new("seahaven", "Seahaven Business Watch", PartnershipKind.BusinessWatch, "Coast", "#0f6b5c", 30),
        new("old-town", "Old Town Pubwatch", PartnershipKind.Pubwatch, "Central", "#7a3b12", 45),
        new("northgate", "Northgate Shopping Centre", PartnershipKind.ShoppingCentre, "North", "#5b2a6e", 60),
        new("harbour-bid", "Harbour BID", PartnershipKind.BusinessImprovementDistrict, "Coast", "#1b5e8a", 80),
        new("vale-farms", "Vale Farm Watch", PartnershipKind.FarmWatch, "North", "#4a6b1f", 25),
    ];
}
