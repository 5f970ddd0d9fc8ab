using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Galleries;

internal sealed class ListingTable : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> listing)
    {
        listing.ToTable("Listings");
        listing.Property(l => l.Id).ValueGeneratedNever();
        listing.Property(l => l.Reason).HasMaxLength(Listing.TextLength);
        listing.Property(l => l.WeighingUp).HasMaxLength(Listing.TextLength);
        listing.Property(l => l.Version).IsConcurrencyToken();
        listing.HasOne<Subject>().WithMany().HasForeignKey(l => l.SubjectId).OnDelete(DeleteBehavior.Cascade);
        listing.HasOne<Gallery>().WithMany().HasForeignKey(l => l.GalleryId).OnDelete(DeleteBehavior.Restrict);
        listing.HasIndex(l => new { l.SubjectId, l.State });
        listing.HasIndex(l => new { l.GalleryId, l.State, l.EndsOn });
    }
}
