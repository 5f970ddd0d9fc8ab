using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.BegunReports;

internal sealed class BegunReportTable : IEntityTypeConfiguration<BegunReport>
{
    public void Configure(EntityTypeBuilder<BegunReport> begun)
    {
        begun.ToTable("BegunReports");
        begun.Property(b => b.Id).ValueGeneratedNever();
        begun.Property(b => b.Version).IsConcurrencyToken();
        begun.HasIndex(b => b.WriterId);
    }
}
