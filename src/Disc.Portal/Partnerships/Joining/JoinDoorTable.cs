using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Joining;

internal sealed class JoinDoorTable : IEntityTypeConfiguration<JoinDoor>
{
    public void Configure(EntityTypeBuilder<JoinDoor> door)
    {
        door.ToTable("JoinDoor");
        door.Property(d => d.Id).ValueGeneratedNever();
        door.Property(d => d.Words).HasMaxLength(JoinDoor.WordsLength);
        door.Property(d => d.Version).IsConcurrencyToken();
    }
}
