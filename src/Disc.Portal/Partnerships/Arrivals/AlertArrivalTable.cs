using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.Arrivals;

internal sealed class AlertArrivalTable : IEntityTypeConfiguration<AlertArrival>
{
    public void Configure(EntityTypeBuilder<AlertArrival> arrival)
    {
        arrival.ToTable("AlertArrivals");
        arrival.Property(a => a.Id).ValueGeneratedNever();
    }
}
