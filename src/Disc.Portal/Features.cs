using Disc.Portal.Shared;

namespace Disc.Portal;

/// <summary>The product's table of contents: one line per feature, in the order of the menu.</summary>
internal static class Features
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        new Shell.ShellFeature(),
        new Partnerships.Galleries.GalleriesFeature(),
        new Partnerships.Incidents.IncidentsFeature(),
        new Partnerships.Sightings.SightingsFeature(),
        new Partnerships.Alerts.AlertsFeature(),
        new Partnerships.Subjects.SubjectsFeature(),
        new Partnerships.SubjectFiles.SubjectFilesFeature(),
        new Partnerships.Images.ImagesFeature(),
        new Partnerships.Redaction.RedactionFeature(),
        new Partnerships.Recognition.RecognitionFeature(),
        new Partnerships.Exclusions.ExclusionsFeature(),
        new Partnerships.Notices.NoticesFeature(),
        new Partnerships.WarningCases.WarningCasesFeature(),
        new Partnerships.Cases.CasesFeature(),
        new Partnerships.Schemes.SchemesFeature(),
        new Partnerships.RuleDesk.RuleDeskFeature(),
        new Partnerships.Members.MembersFeature(),
        new Partnerships.Groups.GroupsFeature(),
        new Partnerships.MemberImport.MemberImportFeature(),
        new Partnerships.Sharing.SharingFeature(),
        new Force.Publications.PublicationsFeature(),
        new Force.Pictures.PicturesFeature(),
        new Force.Deliveries.DeliveriesFeature(),
        new Force.Network.NetworkFeature(),
        new Force.Agreements.AgreementsFeature(),
        new Force.Dataview.DataviewFeature(),
        new Force.Projection.ProjectionFeature(),
        new Force.Faces.FacesFeature(),
        new Force.Purposes.PurposesFeature(),
        new Force.Oversight.OversightFeature(),
        new Platform.Operators.OperatorsFeature(),
        new Platform.MyPortals.MyPortalsFeature(),
        new Platform.Anchors.AnchorsFeature(),
        new Platform.Backups.BackupsFeature(),
        new Platform.Health.HealthFeature(),
        new Platform.Mail.MailFeature(),
        new Platform.Timetable.TimetableFeature(),
        new Shell.Finding.FindingFeature(),
        new Shell.SecondStep.SecondStepFeature(),
        new Shell.SignIn.SignInFeature(),
    ];
}
