using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Sharing;

internal sealed class ViewingTable : IEntityTypeConfiguration<Viewing>
{
    public void Configure(EntityTypeBuilder<Viewing> viewing)
    {
        viewing.ToTable("Viewings");
        viewing.Property(v => v.Id).ValueGeneratedNever();
        viewing.Property(v => v.Role).HasMaxLength(Viewing.RoleLength);
        viewing.Property(v => v.OfficerNumber).HasMaxLength(20);
        viewing.HasIndex(v => v.At);
        viewing.OwnsMany(v => v.Subjects, link =>
        {
            link.ToTable("ViewedSubjects");
            link.WithOwner().HasForeignKey(l => l.ViewingId);
            link.HasKey(l => new { l.ViewingId, l.SubjectId });
            link.HasIndex(l => l.SubjectId);
        });
    }
}
