using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Sites;

internal sealed class PremisesPersonTable : IEntityTypeConfiguration<PremisesPerson>
{
    public void Configure(EntityTypeBuilder<PremisesPerson> person)
    {
        person.ToTable("PremisesPeople");
        person.HasKey(p => new { p.PremisesId, p.AccountId });
        person.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        person.HasIndex(p => p.AccountId);
    }
}
