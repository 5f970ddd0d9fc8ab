using Disc.Portal.Partnerships.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Diversions;

internal sealed class DiversionTable : IEntityTypeConfiguration<Diversion>
{
    public void Configure(EntityTypeBuilder<Diversion> diversion)
    {
        diversion.ToTable("Diversions");
        diversion.Property(d => d.Id).ValueGeneratedNever();
        diversion.Property(d => d.Conditions).HasMaxLength(Diversion.ConditionsLength);
        diversion.Property(d => d.Why).HasMaxLength(Diversion.WhyLength);
        // All that it tells is about one person: it goes with the case, and the case with the record.
        diversion.HasOne<Exclusion>().WithMany().HasForeignKey(d => d.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        diversion.HasIndex(d => d.ExclusionId);
    }
}
