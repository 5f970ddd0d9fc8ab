using Disc.Portal.Partnerships.Settings;

namespace Disc.Portal.Force.Network;

/// <summary>What a partnership says of itself to its force when it is visited: nothing of its subjects or incidents.</summary>
/// <param name="Kind">What kind of partnership it is.</param>
/// <param name="Area">Its division or area.</param>
/// <param name="Members">How many people can sign in there.</param>
/// <param name="SharesWithDataview">Whether its Dataview switch is on.</param>
/// <param name="AllowsDirectAuthoring">Whether the force may write to its members.</param>
/// <param name="TakesReferrals">Whether its reports can be referred to the force.</param>
public sealed record PartnershipSummary(
    PartnershipKind Kind, string Area, int Members, bool SharesWithDataview, bool AllowsDirectAuthoring, bool TakesReferrals);
