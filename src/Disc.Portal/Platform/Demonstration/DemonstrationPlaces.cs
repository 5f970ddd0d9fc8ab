using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The invented force and its partnerships: their addresses are part of the README and of many tests.</summary>
public static class DemonstrationPlaces
{
    /// <summary>The one password of every demonstration account.</summary>
    public const string Password = "quiet-harbour-lantern";

    public const string ForceSlug = "wessex";

    public const string ForceName = "Wessex Constabulary";

    /// <summary>Has not switched sharing on.</summary>
    public const string Unsharing = "vale-farms";

    /// <summary>Its agreement with the force has lapsed.</summary>
    public const string Lapsed = "northgate";

    /// <summary>The partnerships of a town, in the order in which they are made.</summary>
    public static IReadOnlyList<DemonstrationPlace> Partnerships { get; } =
    [
        new("market-quarter", "Market Quarter Partnership", PartnershipKind.TownPartnership, "Central", "#1f4e79", 160, 430, 1150, 12),
        new("seahaven", "Seahaven Business Watch", PartnershipKind.BusinessWatch, "Coast", "#0f6b5c", 30, 120, 280, 6),
        new("old-town", "Old Town Pubwatch", PartnershipKind.Pubwatch, "Central", "#7a3b12", 45, 150, 340, 8),
        new("northgate", "Northgate Shopping Centre", PartnershipKind.ShoppingCentre, "North", "#5b2a6e", 60, 220, 560, 9),
        new("harbour-bid", "Harbour BID", PartnershipKind.BusinessImprovementDistrict, "Coast", "#1b5e8a", 80, 210, 540, 12),
        new("vale-farms", "Vale Farm Watch", PartnershipKind.FarmWatch, "North", "#4a6b1f", 25, 70, 130, 3, Shares: false),
    ];
}
