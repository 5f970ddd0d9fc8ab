using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Catalogue;

/// <summary>What the platform stores: which tenants exist, the operators, the anchors of the tenants' audit trails. No partnership's content.</summary>
public sealed class CatalogueDb(DbContextOptions<CatalogueDb> options) : PlaceDb(options)
{
    public DbSet<CatalogueTenant> Tenants => Set<CatalogueTenant>();

    public DbSet<HistoryAnchor> Anchors => Set<HistoryAnchor>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CatalogueTenant>(tenant =>
        {
            tenant.ToTable("Tenants");
            tenant.Property(t => t.Id).ValueGeneratedNever();
            tenant.Property(t => t.Name).HasMaxLength(CatalogueTenant.NameLength);
            tenant.HasIndex(t => t.Slug).IsUnique();
        });
        builder.Entity<HistoryAnchor>(anchor =>
        {
            anchor.ToTable("Anchors");
            anchor.HasKey(a => new { a.TenantId, a.Number });
        });
    }
}
