using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Areas;

internal sealed class ForceAreaTable : IEntityTypeConfiguration<ForceArea>
{
    public void Configure(EntityTypeBuilder<ForceArea> area)
    {
        area.ToTable("Areas");
        area.Property(a => a.Id).ValueGeneratedNever();
        // Nobody types the same name in another case to mean another place.
        area.Property(a => a.Name).HasMaxLength(ForceArea.NameLength).UseCollation("NOCASE");
        area.Property(a => a.Version).IsConcurrencyToken();
        area.HasIndex(a => a.Name).IsUnique();
        area.HasOne<ForceArea>().WithMany().HasForeignKey(a => a.Parent).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AreaDutyTable : IEntityTypeConfiguration<AreaDuty>
{
    public void Configure(EntityTypeBuilder<AreaDuty> duty)
    {
        duty.ToTable("AreaDuties");
        duty.HasKey(d => new { d.Account, d.Area });
        duty.HasOne<ForceArea>().WithMany().HasForeignKey(d => d.Area).OnDelete(DeleteBehavior.Cascade);
    }
}
