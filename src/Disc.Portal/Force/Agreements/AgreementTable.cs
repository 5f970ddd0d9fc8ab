using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Force.Agreements;

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("Agreements");
        agreement.HasKey(a => a.Number);
        agreement.Property(a => a.Number).ValueGeneratedOnAdd();
        agreement.Property(a => a.TextVersion).HasMaxLength(Agreement.TextVersionLength);
        agreement.Property(a => a.SignedBy).HasMaxLength(Agreement.NameLength);
        agreement.HasIndex(a => a.Partnership);
    }
}
