using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Papers;

internal sealed class PaperTable : IEntityTypeConfiguration<Paper>, IEntityTypeConfiguration<PaperVersion>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.ToTable("Papers");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.Property(p => p.Title).HasMaxLength(Paper.TitleLength);
        paper.Property(p => p.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PaperVersion> version)
    {
        version.ToTable("PaperVersions");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Text).HasMaxLength(PaperVersion.TextLength);
        version.Property(v => v.Change).HasMaxLength(PaperVersion.ChangeLength);
        version.HasOne<Paper>().WithMany().HasForeignKey(v => v.PaperId).OnDelete(DeleteBehavior.Cascade);
        version.HasIndex(v => new { v.PaperId, v.Number }).IsUnique();
    }
}
