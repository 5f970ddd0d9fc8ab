using Disc.Portal.Partnerships.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Subjects;

internal sealed class SubjectTable : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> subject)
    {
        subject.ToTable("Subjects");
        subject.Property(s => s.Id).ValueGeneratedNever();
        subject.Property(s => s.GivenName).HasMaxLength(Subject.NameLength);
        subject.Property(s => s.FamilyName).HasMaxLength(Subject.NameLength);
        subject.Property(s => s.Marks).HasMaxLength(Subject.TextLength);
        subject.Property(s => s.UsualMethod).HasMaxLength(Subject.TextLength);
        subject.Property(s => s.Captions).HasConversion<int>();
        subject.Property(s => s.Version).IsConcurrencyToken();
        subject.OwnsMany(s => s.OtherNames, name =>
        {
            name.ToTable("OtherNames");
            name.WithOwner().HasForeignKey("SubjectId");
            name.HasKey(n => n.Id);
            name.Property(n => n.Text).HasMaxLength(Subject.NameLength);
        });
        subject.OwnsMany(s => s.Areas, area =>
        {
            area.ToTable("SubjectAreas");
            area.WithOwner().HasForeignKey(a => a.SubjectId);
            area.HasKey(a => new { a.SubjectId, a.AreaId });
            area.HasOne<Group>().WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Cascade);
        });
        subject.HasIndex(s => s.EraseOn);
        subject.HasIndex(s => s.ReviewOn);
    }
}
