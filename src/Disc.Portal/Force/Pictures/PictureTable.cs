using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Pictures;

internal sealed class PictureTable : IEntityTypeConfiguration<AuthoredPicture>
{
    public void Configure(EntityTypeBuilder<AuthoredPicture> picture)
    {
        picture.ToTable("AuthoredPictures");
        picture.Property(p => p.Id).ValueGeneratedNever();
        picture.HasIndex(p => p.Publication);
    }
}
