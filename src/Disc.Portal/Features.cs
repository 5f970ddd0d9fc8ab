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
        new Platform.Anchors.AnchorsFeature(),
        new Platform.Health.HealthFeature(),
        new Platform.Mail.MailFeature(),
        new Platform.Backups.BackupsFeature(),
        new Platform.Timetable.TimetableFeature(),
        new Shell.SignIn.SignInFeature(),
    ];
}
