using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Images;

internal sealed class ImageTable : IEntityTypeConfiguration<Image>
{
    public void Configure(EntityTypeBuilder<Image> image)
    {
        image.ToTable("Images");
        image.Property(i => i.Id).ValueGeneratedNever();
        image.Property(i => i.Source).HasMaxLength(Image.SourceLength);
        image.Property(i => i.Restrictions).HasMaxLength(Image.SourceLength);
        image.Property(i => i.Edits).HasMaxLength(PictureEdits.TextLength);
        image.HasOne<Subject>().WithMany().HasForeignKey(i => i.SubjectId).OnDelete(DeleteBehavior.Cascade);
        image.HasIndex(i => i.IncidentId);
    }
}
