using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Network;

internal sealed class NetworkTable : IEntityTypeConfiguration<NetworkEntry>
{
    public void Configure(EntityTypeBuilder<NetworkEntry> entry)
    {
        entry.ToTable("Network");
        entry.HasKey(e => e.Partnership);
        entry.Property(e => e.Partnership).ValueGeneratedNever();
        entry.Property(e => e.Area).HasMaxLength(NetworkEntry.AreaLength);
        entry.Property(e => e.Notes).HasMaxLength(NetworkEntry.NotesLength);
        entry.Property(e => e.Version).IsConcurrencyToken();
    }
}
