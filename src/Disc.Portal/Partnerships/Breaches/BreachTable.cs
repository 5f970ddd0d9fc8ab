using Disc.Portal.Partnerships.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Breaches;

internal sealed class BreachTable : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> breach)
    {
        breach.ToTable("Breaches");
        breach.Property(b => b.Id).ValueGeneratedNever();
        breach.Property(b => b.Place).HasMaxLength(Breach.PlaceLength);
        breach.Property(b => b.Words).HasMaxLength(Breach.WordsLength);
        breach.Property(b => b.WeighingUp).HasMaxLength(Breach.WeighingUpLength);
        breach.Property(b => b.DecidedBecause).HasMaxLength(Breach.WeighingUpLength);
        // All that it tells is about one person: it goes with the case, and the case with the record.
        breach.HasOne<Exclusion>().WithMany().HasForeignKey(b => b.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        breach.HasIndex(b => b.ExclusionId);
    }
}
