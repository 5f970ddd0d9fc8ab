using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Merging;

internal sealed class SubjectMergeTable : IEntityTypeConfiguration<SubjectMerge>
{
    public void Configure(EntityTypeBuilder<SubjectMerge> merge)
    {
        merge.ToTable("SubjectMerges");
        merge.Property(m => m.Id).ValueGeneratedNever();
        merge.HasOne<Subject>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Cascade);
        merge.HasIndex(m => m.GoneId);
    }
}

internal sealed class DifferentPeopleTable : IEntityTypeConfiguration<DifferentPeople>
{
    public void Configure(EntityTypeBuilder<DifferentPeople> pair)
    {
        pair.ToTable("DifferentPeople");
        pair.HasKey(p => new { p.FirstId, p.SecondId });
        pair.HasOne<Subject>().WithMany().HasForeignKey(p => p.FirstId).OnDelete(DeleteBehavior.Cascade);
        pair.HasOne<Subject>().WithMany().HasForeignKey(p => p.SecondId).OnDelete(DeleteBehavior.Cascade);
    }
}
