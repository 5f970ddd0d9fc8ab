using Disc.Portal.Partnerships.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Serving;

internal sealed class ServiceEvidenceTable : IEntityTypeConfiguration<ServiceEvidence>
{
    public void Configure(EntityTypeBuilder<ServiceEvidence> evidence)
    {
        evidence.ToTable("ServiceEvidence");
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.HasOne<Exclusion>().WithMany().HasForeignKey(e => e.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        evidence.HasIndex(e => e.ExclusionId);
    }
}

internal sealed class ServiceReminderTable : IEntityTypeConfiguration<ServiceReminder>
{
    public void Configure(EntityTypeBuilder<ServiceReminder> reminder)
    {
        reminder.ToTable("ServiceReminders");
        reminder.HasKey(r => r.ExclusionId);
        reminder.Property(r => r.ExclusionId).ValueGeneratedNever();
        reminder.HasOne<Exclusion>().WithMany().HasForeignKey(r => r.ExclusionId).OnDelete(DeleteBehavior.Cascade);
    }
}
