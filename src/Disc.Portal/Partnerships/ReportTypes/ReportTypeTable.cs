using Disc.Portal.Partnerships.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.ReportTypes;

internal sealed class ReportTypeTable : IEntityTypeConfiguration<ReportType>
{
    public void Configure(EntityTypeBuilder<ReportType> type)
    {
        type.ToTable("ReportTypes");
        type.HasKey(t => t.Code);
        type.Property(t => t.Code).HasMaxLength(IncidentTypes.CodeLength).ValueGeneratedNever();
        type.Property(t => t.Name).HasMaxLength(ReportType.NameLength);
        type.Property(t => t.Version).IsConcurrencyToken();
    }
}
