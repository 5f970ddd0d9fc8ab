using Disc.Portal.Force.Agreements;
using Disc.Portal.Force.Areas;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Network;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Pictures;
using Disc.Portal.Force.Publications;
using Disc.Portal.Force.Purposes;
using Disc.Portal.Shared.Crossings;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force;

/// <summary>Everything that one force stores. What the partnerships share stays with them; the Dataview's projection is a file of its own.</summary>
public sealed class ForceDb(DbContextOptions<ForceDb> options) : PlaceDb(options)
{
    /// <summary>What people are looked up for; see <see cref="Purpose"/>.</summary>
    public DbSet<Purpose> Purposes => Set<Purpose>();

    public DbSet<LookUp> LookUps => Set<LookUp>();

    /// <summary>The outbox to the partnerships whose records were met.</summary>
    public DbSet<DisclosureNotice> DisclosureNotices => Set<DisclosureNotice>();

    public DbSet<NetworkEntry> Network => Set<NetworkEntry>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>What of each publication goes out, as it went.</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<AuthoredPicture> AuthoredPictures => Set<AuthoredPicture>();

    public DbSet<ForceArea> Areas => Set<ForceArea>();

    public DbSet<AreaDuty> AreaDuties => Set<AreaDuty>();

    /// <summary>The outbox to the partnerships.</summary>
    public DbSet<Crossing> Crossings => Set<Crossing>();

    public DbSet<CrossingSeen> CrossingsSeen => Set<CrossingSeen>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.MapCrossings();
    }
}
