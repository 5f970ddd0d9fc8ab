using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Members;

internal sealed class DepartureTable : IEntityTypeConfiguration<Departure>
{
    public void Configure(EntityTypeBuilder<Departure> departure)
    {
        departure.ToTable("Departures");
        departure.HasKey(d => d.AccountId);
        departure.Property(d => d.AccountId).ValueGeneratedNever();
        departure.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
