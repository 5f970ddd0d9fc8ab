using System.Globalization;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Anchors;

/// <summary><c>verify-history</c>: walks every audit trail, compares it with its anchor and names the first broken row (rule 19).</summary>
internal sealed class VerifyHistoryVerb(CatalogueDatabase catalogue, TenantStore store, TenantRounds rounds) : Verb
{
    private const int AtOnce = 2;

    public override string Name => "verify-history";

    public override string Usage => "verify-history [SLUG]                walks the audit trail of all (or one) and names the first broken row";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments.Count > 1)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var only = arguments.Count == 1 ? Slug.Canonical(arguments[0]) : null;
        if (only is not null && only != Slug.Platform && store.Find(only) is null && store.SetAside.All(aside => aside.Tenant.Slug != only))
        {
            await output.WriteLineAsync("There is no such tenant.");
            return 1;
        }

        var lines = new List<(string Place, ChainReport? Report, string? Failure)>();
        ILookup<Guid, HistoryAnchor> anchors;
        await using (var db = catalogue.Open())
        {
            anchors = (await db.Anchors.AsNoTracking().ToListAsync(cancellation)).ToLookup(anchor => anchor.TenantId);
            if (only is null or Slug.Platform)
                lines.Add((Slug.Platform, await HistoryChain.VerifyAsync(db, null, cancellation), null));
        }

        var visits = await rounds.RunAsync(null, async (provider, tenant, token) =>
        {
            if (only is not null && tenant.Slug != only)
                return null;
            await using var db = provider.GetRequiredService<PlaceRecords>().Open();
            var anchor = anchors[tenant.Id.Value].MaxBy(anchor => anchor.Number);
            return await HistoryChain.VerifyAsync(db, anchor is null ? null : new ChainAnchor(anchor.Number, anchor.Hash), token);
        }, AtOnce, cancellation);
        lines.AddRange(visits.Where(visit => visit.Answer is not null || visit.Failure is not null)
            .Select(visit => (visit.Tenant.Slug, visit.Answer, visit.Failure?.GetType().Name)));
        lines.AddRange(store.SetAside.Where(aside => only is null || aside.Tenant.Slug == only)
            .Select(aside => (aside.Tenant.Slug, (ChainReport?)null, (string?)aside.Reason)));

        foreach (var (place, report, failure) in lines)
            await output.WriteLineAsync(Say(place, report, failure));
        return lines.All(line => line is { Failure: null, Report.FirstBroken: null }) ? 0 : 1;
    }

    private static string Say(string place, ChainReport? report, string? failure) => report switch
    {
        null => $"{place}: NOT READ. {failure}",
        { FirstBroken: { } row } => string.Create(CultureInfo.InvariantCulture, $"{place}: BROKEN at row {row}. {report.Reason}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{place}: whole, {report.Rows:N0} rows."),
    };
}
