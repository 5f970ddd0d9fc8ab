using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Alerts;

internal sealed class AlertTable : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> alert)
    {
        alert.ToTable("Alerts");
        alert.Property(a => a.Id).ValueGeneratedNever();
        alert.Property(a => a.Title).HasMaxLength(Alert.TitleLength);
        alert.Property(a => a.Text).HasMaxLength(Alert.TextLength);
        alert.HasIndex(a => a.Publication).IsUnique();
        alert.HasIndex(a => a.ExpiresAt);
    }
}
