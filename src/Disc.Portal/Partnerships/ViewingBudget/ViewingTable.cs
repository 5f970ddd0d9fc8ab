using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.ViewingBudget;

internal sealed class ViewingTable : IEntityTypeConfiguration<ViewingFigures>, IEntityTypeConfiguration<ViewingStop>
{
    public void Configure(EntityTypeBuilder<ViewingFigures> figures)
    {
        figures.ToTable("ViewingFigures");
        figures.Property(f => f.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ViewingStop> stop)
    {
        stop.ToTable("ViewingStops");
        stop.Property(s => s.Id).ValueGeneratedNever();
        stop.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        stop.HasIndex(s => new { s.AccountId, s.At });
    }
}
