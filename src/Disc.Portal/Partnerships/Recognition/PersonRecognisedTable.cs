using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Recognition;

internal sealed class PersonRecognisedTable : IEntityTypeConfiguration<PersonRecognised>
{
    public void Configure(EntityTypeBuilder<PersonRecognised> recognised)
    {
        recognised.ToTable("Recognitions");
        recognised.Property(r => r.Id).ValueGeneratedNever();
        recognised.Property(r => r.Who).HasMaxLength(PersonRecognised.WhoLength);
        recognised.Property(r => r.How).HasMaxLength(PersonRecognised.HowLength);
        recognised.Property(r => r.Version).IsConcurrencyToken();
        recognised.HasOne<Subject>().WithMany().HasForeignKey(r => r.SubjectId).OnDelete(DeleteBehavior.Cascade);
        recognised.HasIndex(r => new { r.State, r.SaidAt });
    }
}
