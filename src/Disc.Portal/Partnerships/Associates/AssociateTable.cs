using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Associates;

internal sealed class AssociateTable : IEntityTypeConfiguration<AssociateLink>
{
    public void Configure(EntityTypeBuilder<AssociateLink> link)
    {
        link.ToTable("Associates");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Because).HasMaxLength(AssociateLink.TextLength);
        link.HasOne<Subject>().WithMany().HasForeignKey(l => l.SubjectId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Subject>().WithMany().HasForeignKey(l => l.OtherId).OnDelete(DeleteBehavior.Cascade);
    }
}
