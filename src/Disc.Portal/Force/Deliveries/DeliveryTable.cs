using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Deliveries;

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.Reason).HasMaxLength(Delivery.ReasonLength);
        delivery.HasIndex(d => new { d.Publication, d.Partnership }).IsUnique();
        delivery.HasIndex(d => new { d.State, d.NextTry });
        delivery.HasOne<Edition>().WithMany().HasForeignKey(d => new { d.Publication, d.Edition }).OnDelete(DeleteBehavior.Restrict);
    }
}
