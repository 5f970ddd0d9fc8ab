using Disc.Portal.Shared.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>What a partnership's trail is asked for besides its order: by person, and by day. With a million rows both have to be quick.</summary>
internal sealed class HistoryIndexes : IEntityTypeConfiguration<HistoryRow>
{
    public void Configure(EntityTypeBuilder<HistoryRow> row)
    {
        row.HasIndex(r => new { r.Account, r.Number });
        row.HasIndex(r => r.At);
    }
}
