using Disc.Portal.Shared;

namespace Disc.Portal;

/// <summary>The product's table of contents: one line per feature, in the order of the menu.</summary>
internal static class Features
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        new Shell.ShellFeature(),
        new Partnerships.Sharing.SharingFeature(),
        new Force.Dataview.DataviewFeature(),
        new Force.Oversight.OversightFeature(),
        new Partnerships.Incidents.IncidentsFeature(),
        new Partnerships.Alerts.AlertsFeature(),
        new Partnerships.Members.MembersFeature(),
        new Force.Publications.PublicationsFeature(),
        new Force.Network.NetworkFeature(),
        new Force.Agreements.AgreementsFeature(),
        new Platform.Anchors.AnchorsFeature(),
        new Platform.Timetable.TimetableFeature(),
        new Shell.SignIn.SignInFeature(),
    ];
}
