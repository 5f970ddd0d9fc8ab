using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Publications;

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.Reason).HasMaxLength(Delivery.ReasonLength);
        delivery.HasIndex(d => new { d.Publication, d.Partnership }).IsUnique();
        delivery.HasIndex(d => new { d.State, d.NextTry });
        delivery.HasOne<Publication>().WithMany().HasForeignKey(d => d.Publication).OnDelete(DeleteBehavior.Restrict);
    }
}
