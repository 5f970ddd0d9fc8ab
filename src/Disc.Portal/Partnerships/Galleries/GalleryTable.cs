using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Galleries;

internal sealed class GalleryTable : IEntityTypeConfiguration<Gallery>
{
    public void Configure(EntityTypeBuilder<Gallery> gallery)
    {
        gallery.ToTable("Galleries");
        gallery.Property(g => g.Id).ValueGeneratedNever();
        gallery.Property(g => g.Name).HasMaxLength(Gallery.NameLength);
        gallery.Property(g => g.Purpose).HasMaxLength(Gallery.PurposeLength);
        gallery.Property(g => g.Version).IsConcurrencyToken();
        gallery.HasIndex(g => g.Name).IsUnique();
    }
}
