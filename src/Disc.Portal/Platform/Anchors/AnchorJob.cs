using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Anchors;

/// <summary>Notes the head of each tenant's audit trail in the catalogue, so that a trail that is rewritten later shows (rule 19).</summary>
public sealed class AnchorJob(TenantRounds rounds, CatalogueDatabase catalogue, TimeProvider clock) : IPlatformJob
{
    private const int AtOnce = 2;
    private const int Kept = 24;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        var before = (await db.Anchors.ToListAsync(cancellation)).ToLookup(anchor => anchor.TenantId);
        var visits = await rounds.RunAsync(null, (provider, tenant, token) =>
            HeadAsync(provider, before[tenant.Id.Value].MaxBy(anchor => anchor.Number), token), AtOnce, cancellation);
        foreach (var visit in visits)
        {
            if (visit.Answer is not { } head)
                continue;
            var older = before[visit.Tenant.Id.Value].OrderByDescending(anchor => anchor.Number).ToList();
            if (older.Count > 0 && older[0].Number == head.Number)
                continue;
            db.Anchors.Add(new HistoryAnchor(visit.Tenant.Id.Value, head.Number, head.Hash, clock.Now()));
            db.Anchors.RemoveRange(older.Skip(Kept - 1));
        }

        await db.SaveChangesAsync(cancellation);
        if (visits.Select(visit => visit.Failure).FirstOrDefault(failure => failure is not null) is { } failed)
            throw failed;
    }

    private static async Task<Head?> HeadAsync(IServiceProvider provider, HistoryAnchor? last, CancellationToken cancellation)
    {
        await using var db = provider.GetRequiredService<PlaceRecords>().Open();
        if (last is not null)
        {
            var found = await db.History.Where(row => row.Number == last.Number).Select(row => row.Hash).FirstOrDefaultAsync(cancellation);
            if (found is null || !found.AsSpan().SequenceEqual(last.Hash))
                throw new TrailRewritten();
        }

        return await db.History.OrderByDescending(row => row.Number).Select(row => new Head(row.Number, row.Hash)).FirstOrDefaultAsync(cancellation);
    }

    private sealed record Head(long Number, byte[] Hash);
}
