using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Trends;

/// <summary>The use case of the trend: counts of the last weeks, and nothing of anybody.</summary>
public sealed class TrendRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>The last weeks; empty for those who may not see them.</summary>
    public async Task<Trend> ReadAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(TrendPermissions.See))
            return new Trend([]);
        await using var db = database.OpenFor(actor);
        var today = London.DayOf(actor.At);
        var from = London.StartOf(Trend.From(today));
        var sent = await db.Incidents.Where(i => i.ReportedAt >= from).Select(i => i.ReportedAt).ToListAsync(cancellation);
        var happened = await db.Incidents.Where(i => i.State == IncidentState.Published && i.HappenedAt >= from).Select(i => i.HappenedAt).ToListAsync(cancellation);
        var first = await db.Incidents.MinAsync(i => (DateTime?)i.ReportedAt, cancellation);
        return Trend.Of(sent.Select(London.DayOf), happened.Select(London.DayOf), first is { } at ? London.DayOf(at) : null, today);
    }
}
