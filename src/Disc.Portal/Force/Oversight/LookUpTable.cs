using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Oversight;

internal sealed class LookUpTable : IEntityTypeConfiguration<LookUp>, IEntityTypeConfiguration<DisclosureNotice>
{
    public void Configure(EntityTypeBuilder<LookUp> lookUp)
    {
        lookUp.ToTable("LookUps");
        lookUp.Property(l => l.Id).ValueGeneratedNever();
        lookUp.Property(l => l.Role).HasMaxLength(40);
        lookUp.Property(l => l.OfficerNumber).HasMaxLength(20);
        lookUp.HasIndex(l => l.At);
        lookUp.OwnsMany(l => l.Records, record =>
        {
            record.ToTable("LookUpRecords");
            record.WithOwner().HasForeignKey(r => r.LookUpId);
            record.HasKey(r => new { r.LookUpId, r.Partnership, r.Subject });
        });
    }

    public void Configure(EntityTypeBuilder<DisclosureNotice> notice)
    {
        notice.ToTable("DisclosureNotices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.HasOne<LookUp>().WithMany().HasForeignKey(n => n.LookUpId).OnDelete(DeleteBehavior.Cascade);
        notice.HasIndex(n => n.State);
    }
}
