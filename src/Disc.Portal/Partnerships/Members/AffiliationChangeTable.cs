using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Members;

internal sealed class AffiliationChangeTable : IEntityTypeConfiguration<AffiliationChange>
{
    public void Configure(EntityTypeBuilder<AffiliationChange> change)
    {
        change.ToTable("AffiliationChanges");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);

        // One open proposal a person, whoever asks at the same moment.
        change.HasIndex(c => c.AccountId).IsUnique().HasFilter("\"DecidedAt\" IS NULL");
    }
}
