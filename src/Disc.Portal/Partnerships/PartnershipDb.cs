using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Members;
using Disc.Portal.Partnerships.Recognition;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships;

/// <summary>Everything that one partnership stores.</summary>
public sealed class PartnershipDb(DbContextOptions<PartnershipDb> options) : PlaceDb(options)
{
    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<Subject> Subjects => Set<Subject>();

    public DbSet<Gallery> Galleries => Set<Gallery>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<Image> Images => Set<Image>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<PersonRecognised> Recognitions => Set<PersonRecognised>();

    public DbSet<Sighting> Sightings => Set<Sighting>();

    public DbSet<Exclusion> Exclusions => Set<Exclusion>();

    /// <summary>The versions of the scheme’s rules.</summary>
    public DbSet<Rulebook> Rulebooks => Set<Rulebook>();

    public DbSet<Warning> Warnings => Set<Warning>();

    public DbSet<AffiliationChange> AffiliationChanges => Set<AffiliationChange>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<Viewing> Viewings => Set<Viewing>();

    public DbSet<AlertArrival> AlertArrivals => Set<AlertArrival>();

    /// <summary>What changed that the force may have to follow, in order; see <see cref="ChangeNotice"/>.</summary>
    public DbSet<ChangeNotice> Changes => Set<ChangeNotice>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Audience>().HaveConversion<AudienceColumn>().HaveMaxLength(Audience.TextLength);
    }
}
