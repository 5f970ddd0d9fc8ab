using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>What a partnership asks before it takes in what its force delivers.</summary>
public static class DeliveryRules
{
    /// <summary>Why whoever stands at the door is not heard at all; null when it is the partnership's own force.</summary>
    public static Refusal? WhyNotHeard(Actor actor, Tenant partnership) =>
        partnership.Force is { } force && actor.Place == force && actor.PlaceKind == TenantKind.Force
            ? null
            : new Refusal("There is no such partnership.");

    /// <summary>Why the partnership does not take alerts; null when it does. The reason is read in the force.</summary>
    public static Refusal? WhyNotTaken(Profile profile) => profile.AllowsDirectAuthoring
        ? null
        : new Refusal("It has not switched on messages from the force to its members. Its administrator can, under Sharing.");
}
