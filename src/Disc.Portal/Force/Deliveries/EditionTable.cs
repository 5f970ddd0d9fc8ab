using Disc.Portal.Partnerships.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Deliveries;

internal sealed class EditionTable : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.ToTable("Editions");
        edition.HasKey(e => new { e.Publication, e.Number });
        edition.Property(e => e.Title).HasMaxLength(Alert.TitleLength);
        edition.Property(e => e.Text).HasMaxLength(Alert.TextLength);
    }
}
