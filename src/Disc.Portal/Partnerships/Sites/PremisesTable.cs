using Disc.Portal.Partnerships.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Sites;

internal sealed class PremisesTable : IEntityTypeConfiguration<Premises>
{
    public void Configure(EntityTypeBuilder<Premises> premises)
    {
        premises.ToTable("Premises");
        premises.Property(p => p.Id).ValueGeneratedNever();
        premises.Property(p => p.Name).HasMaxLength(Premises.NameLength);
        premises.Property(p => p.Address).HasMaxLength(Premises.AddressLength);
        premises.Property(p => p.Postcode).HasMaxLength(Premises.PostcodeLength);
        premises.Property(p => p.Hours).HasConversion<OpeningHoursColumn>().HasMaxLength(OpeningHours.TextLength);
        premises.Property(p => p.Version).IsConcurrencyToken();
        premises.Ignore(p => p.Position);
        premises.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        premises.HasOne<Group>().WithMany().HasForeignKey(p => p.AreaId).OnDelete(DeleteBehavior.Restrict);
        premises.HasMany(p => p.People).WithOne().HasForeignKey(person => person.PremisesId).OnDelete(DeleteBehavior.Cascade);
        premises.Navigation(p => p.People).UsePropertyAccessMode(PropertyAccessMode.Field);
        // What is closed may have a namesake.
        premises.HasIndex(p => p.Name).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
    }
}
