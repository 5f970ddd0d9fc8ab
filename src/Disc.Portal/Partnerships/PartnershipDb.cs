using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.Breaches;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Partnerships.Diversions;
using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Intelligence;
using Disc.Portal.Partnerships.Joining;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Partnerships.Merging;
using Disc.Portal.Partnerships.Panels;
using Disc.Portal.Partnerships.Papers;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.PocketCards;
using Disc.Portal.Partnerships.Post;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.ReportTypes;
using Disc.Portal.Partnerships.Reviews;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Serving;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Partnerships.Sites;
using Disc.Portal.Partnerships.Statements;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.ViewingBudget;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Crossings;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships;

/// <summary>Everything that one partnership stores.</summary>
public sealed class PartnershipDb(DbContextOptions<PartnershipDb> options) : PlaceDb(options)
{
    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<Subject> Subjects => Set<Subject>();

    public DbSet<AssociateLink> Associates => Set<AssociateLink>();

    public DbSet<Vehicle> Vehicles => Set<Vehicle>();

    public DbSet<OtherEvidence> OtherEvidence => Set<OtherEvidence>();

    public DbSet<CoordinatorNote> CoordinatorNotes => Set<CoordinatorNote>();

    public DbSet<SubjectMerge> SubjectMerges => Set<SubjectMerge>();

    public DbSet<DifferentPeople> DifferentPeople => Set<DifferentPeople>();

    public DbSet<Gallery> Galleries => Set<Gallery>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<Image> Images => Set<Image>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<ReportType> ReportTypes => Set<ReportType>();

    public DbSet<BegunReport> BegunReports => Set<BegunReport>();

    public DbSet<IntelligenceReport> Intelligence => Set<IntelligenceReport>();

    public DbSet<WitnessStatement> Statements => Set<WitnessStatement>();

    public DbSet<ReportMessage> ReportMessages => Set<ReportMessage>();

    public DbSet<PersonRecognised> Recognitions => Set<PersonRecognised>();

    public DbSet<Sighting> Sightings => Set<Sighting>();

    public DbSet<Exclusion> Exclusions => Set<Exclusion>();

    /// <summary>The versions of the scheme’s rules.</summary>
    public DbSet<Rulebook> Rulebooks => Set<Rulebook>();

    /// <summary>Photos that show how notices were served.</summary>
    public DbSet<ServiceEvidence> ServiceEvidence => Set<ServiceEvidence>();

    public DbSet<ServiceReminder> ServiceReminders => Set<ServiceReminder>();

    public DbSet<Breach> Breaches => Set<Breach>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Diversion> Diversions => Set<Diversion>();

    public DbSet<Warning> Warnings => Set<Warning>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<WrongTry> WrongTries => Set<WrongTry>();

    public DbSet<AppealSettings> AppealSettings => Set<AppealSettings>();

    public DbSet<PanelSeat> PanelSeats => Set<PanelSeat>();
    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();

    public DbSet<PrintedLetter> PrintedLetters => Set<PrintedLetter>();

    public DbSet<PostBatch> PostBatches => Set<PostBatch>();

    public DbSet<PrintCode> PrintCodes => Set<PrintCode>();
    public DbSet<Ballot> Ballots => Set<Ballot>();

    public DbSet<BallotVoter> BallotVoters => Set<BallotVoter>();

    public DbSet<BallotPaper> BallotPapers => Set<BallotPaper>();

    public DbSet<AffiliationChange> AffiliationChanges => Set<AffiliationChange>();

    public DbSet<Departure> Departures => Set<Departure>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<Viewing> Viewings => Set<Viewing>();

    public DbSet<AlertArrival> AlertArrivals => Set<AlertArrival>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();

    public DbSet<DocumentReading> DocumentReadings => Set<DocumentReading>();

    public DbSet<PersonsCertification> Certifications => Set<PersonsCertification>();

    public DbSet<CertificationReminder> CertificationReminders => Set<CertificationReminder>();

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<PaperVersion> PaperVersions => Set<PaperVersion>();

    public DbSet<ViewingFigures> ViewingFigures => Set<ViewingFigures>();

    public DbSet<ViewingStop> ViewingStops => Set<ViewingStop>();

    /// <summary>What changed that the force may have to follow, in order; see <see cref="ChangeNotice"/>.</summary>
    public DbSet<ChangeNotice> Changes => Set<ChangeNotice>();

    public override Standing StandingOf(Guid account, DateTime at) => CertificationRules.StandingOn(this.VersionsToCertify(account).ToList(), London.DayOf(at));
    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    public DbSet<JoinDoor> JoinDoors => Set<JoinDoor>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Premises> Premises => Set<Premises>();

    public DbSet<PremisesPerson> PremisesPeople => Set<PremisesPerson>();

    /// <summary>The outbox to the force.</summary>
    public DbSet<Crossing> Crossings => Set<Crossing>();

    public DbSet<CrossingSeen> CrossingsSeen => Set<CrossingSeen>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.MapCrossings();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Audience>().HaveConversion<AudienceColumn>().HaveMaxLength(Audience.TextLength);
    }
}
