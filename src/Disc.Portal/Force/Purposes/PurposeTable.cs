using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Purposes;

internal sealed class PurposeTable : IEntityTypeConfiguration<Purpose>
{
    public void Configure(EntityTypeBuilder<Purpose> purpose)
    {
        purpose.ToTable("Purposes");
        purpose.Property(p => p.Id).ValueGeneratedNever();
        purpose.HasIndex(p => new { p.AccountId, p.Until });
    }
}
