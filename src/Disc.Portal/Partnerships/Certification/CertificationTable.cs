using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Certification;

internal sealed class CertificationTable : IEntityTypeConfiguration<PersonsCertification>, IEntityTypeConfiguration<CertificationReminder>
{
    public void Configure(EntityTypeBuilder<PersonsCertification> certification)
    {
        certification.ToTable("Certifications");
        certification.Property(c => c.Id).ValueGeneratedNever();
        certification.HasOne<DocumentVersion>().WithMany().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Restrict);
        certification.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        // Asked at the door of every use case.
        certification.HasIndex(c => new { c.AccountId, c.VersionId, c.At });
    }

    public void Configure(EntityTypeBuilder<CertificationReminder> reminder)
    {
        reminder.ToTable("CertificationReminders");
        reminder.Property(r => r.Id).ValueGeneratedNever();
        reminder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        reminder.HasIndex(r => new { r.AccountId, r.DueOn, r.Stage }).IsUnique().HasFilter("\"Stage\" <> 'ByHand'");
    }
}
