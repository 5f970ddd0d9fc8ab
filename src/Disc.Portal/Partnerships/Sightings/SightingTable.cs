using Disc.Portal.Partnerships.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Sightings;

internal sealed class SightingTable : IEntityTypeConfiguration<Sighting>
{
    public void Configure(EntityTypeBuilder<Sighting> sighting)
    {
        sighting.ToTable("Sightings");
        sighting.Property(s => s.Id).ValueGeneratedNever();
        sighting.Property(s => s.Place).HasMaxLength(Sighting.PlaceLength);
        sighting.HasOne<Subject>().WithMany().HasForeignKey(s => s.SubjectId).OnDelete(DeleteBehavior.Cascade);
        sighting.HasIndex(s => s.SeenAt);
    }
}
