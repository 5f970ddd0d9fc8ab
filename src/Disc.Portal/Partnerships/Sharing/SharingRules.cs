using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Sharing;

/// <summary>The rules of the switches, as questions.</summary>
public static class SharingRules
{
    /// <summary>Why a switch cannot be turned on; null when it can.</summary>
    public static Refusal? WhyNotOn(Profile profile, SharingSwitch which) =>
        which.NeedsDataview() && !profile.SharesWithDataview ? new Refusal("This adds to the Dataview. Switch the Dataview on first.")
        : which == SharingSwitch.AdministratorFirst && !profile.AllowsDirectAuthoring ? new Refusal("This is about what the force publishes. Switch direct authoring on first.")
        : null;

    /// <summary>Since when a switch is on (UTC); null while it is off.</summary>
    public static DateTime? Since(Profile profile, SharingSwitch which) => which switch
    {
        SharingSwitch.Dataview => profile.DataviewSince,
        SharingSwitch.Expired => profile.ExpiredSince,
        SharingSwitch.Intelligence => profile.IntelligenceSince,
        SharingSwitch.DirectAuthoring => profile.DirectAuthoringSince,
        SharingSwitch.AdministratorFirst => profile.AdministratorFirstSince,
        SharingSwitch.Referrals => profile.ReferralsSince,
        SharingSwitch.Neighbours => profile.NeighboursSince,
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, null),
    };
}
