using Disc.Portal.Partnerships.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Reviews;

internal sealed class ReviewTable : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Because).HasMaxLength(Review.WhyLength);
        review.Property(r => r.Why).HasMaxLength(Review.WhyLength);
        review.Property(r => r.SentBackBecause).HasMaxLength(Review.WhyLength);
        review.Property(r => r.Version).IsConcurrencyToken();
        // All that it tells is about one person: it goes with the case, and the case with the record.
        review.HasOne<Exclusion>().WithMany().HasForeignKey(r => r.ExclusionId).OnDelete(DeleteBehavior.Cascade);
        review.HasIndex(r => r.ExclusionId);
    }
}
