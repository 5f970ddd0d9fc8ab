using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Mail;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Mail;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform;

/// <summary>What the platform stores: which tenants exist, the operators, the anchors of the tenants' audit trails. No partnership's content.</summary>
public sealed class CatalogueDb(DbContextOptions<CatalogueDb> options) : PlaceDb(options)
{
    public DbSet<CatalogueTenant> Tenants => Set<CatalogueTenant>();

    public DbSet<HistoryAnchor> Anchors => Set<HistoryAnchor>();

    /// <summary>The mail of a demonstration; empty everywhere else.</summary>
    public DbSet<DemonstrationLetter> Mailbox => Set<DemonstrationLetter>();

    /// <summary>Who asked for a list of their portals, for a day.</summary>
    public DbSet<PortalListRequest> PortalListRequests => Set<PortalListRequest>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CatalogueTenant>(tenant =>
        {
            tenant.ToTable("Tenants");
            tenant.Property(t => t.Id).ValueGeneratedNever();
            tenant.Property(t => t.Name).HasMaxLength(CatalogueTenant.NameLength);
            tenant.Property(t => t.PlannedArea).HasMaxLength(CatalogueTenant.NameLength);
            tenant.HasIndex(t => t.Slug).IsUnique();
        });
        builder.Entity<PortalListRequest>(request =>
        {
            request.ToTable("PortalListRequests");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.Property(r => r.Email).HasMaxLength(Account.EmailLength);
            request.Property(r => r.From).HasMaxLength(PortalListRequest.FromLength);
            request.HasIndex(r => r.At);
        });
        builder.Entity<HistoryAnchor>(anchor =>
        {
            anchor.ToTable("Anchors");
            anchor.HasKey(a => new { a.TenantId, a.Number });
        });
        builder.Entity<DemonstrationLetter>(letter =>
        {
            letter.ToTable("Mailbox");
            letter.Property(l => l.Id).ValueGeneratedNever();
            letter.Property(l => l.Place).HasMaxLength(CatalogueTenant.NameLength);
            letter.Property(l => l.To).HasMaxLength(Account.EmailLength);
            letter.Property(l => l.Subject).HasMaxLength(Letter.SubjectLength);
            letter.HasIndex(l => l.At);
        });
    }
}
