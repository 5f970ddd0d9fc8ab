using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Projection;

/// <summary>The Dataview's projection: what the partnerships share, as the force last read it. Derived; made anew when its tables change.</summary>
public sealed class ProjectionDb(DbContextOptions<ProjectionDb> options) : DbContext(options)
{
    /// <summary>The file in the force's folder.</summary>
    public const string FileName = "dataview.db";

    /// <summary>The version of the tables and of what stands in them: raise it when either changes.</summary>
    public const int TablesVersion = 2;

    public DbSet<ProjectedRecord> Records => Set<ProjectedRecord>();

    public DbSet<FollowedPartnership> Partnerships => Set<FollowedPartnership>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    // Mapped here and not in tables of their own: those in this namespace belong to the force's own database.
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ProjectedRecord>(record =>
        {
            record.Property(r => r.Id).ValueGeneratedNever();
            record.HasIndex(r => r.Partnership);
        });
        modelBuilder.Entity<FollowedPartnership>().Property(p => p.Id).ValueGeneratedNever();
    }
}
