using Disc.Portal.Partnerships.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Conversations;

internal sealed class ReportMessageTable : IEntityTypeConfiguration<ReportMessage>
{
    public void Configure(EntityTypeBuilder<ReportMessage> message)
    {
        message.ToTable("ReportMessages");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Text).HasMaxLength(ReportMessage.TextLength);
        message.HasOne<Incident>().WithMany().HasForeignKey(m => m.IncidentId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => new { m.FromWriter, m.ReadAt });
    }
}
