using Disc.Portal.Partnerships.Appeals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Panels;

internal sealed class PanelSeatTable : IEntityTypeConfiguration<PanelSeat>
{
    public void Configure(EntityTypeBuilder<PanelSeat> seat)
    {
        seat.ToTable("PanelSeats");
        seat.HasKey(s => new { s.AppealId, s.AccountId });
        seat.Ignore(s => s.Finding);
        seat.Property(s => s.Reasons).HasMaxLength(Appeal.ReasonsLength);
        seat.Property(s => s.LeftBecause).HasMaxLength(Appeal.ReasonsLength);
        seat.HasOne<Appeal>().WithMany().HasForeignKey(s => s.AppealId).OnDelete(DeleteBehavior.Cascade);
        seat.HasIndex(s => s.AccountId);
    }
}
