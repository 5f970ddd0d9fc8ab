using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Oversight;

/// <summary>Carries the word of look-ups to the partnerships whose records were met; a notice that fails is carried again.</summary>
public sealed class DisclosureJob(
    TenantDatabase<ForceDb> database, EveryPartnership partnerships, CurrentTenant current, TimeProvider clock, ILogger<DisclosureJob> log) : IForceJob
{
    private const int AtOnce = 200;

    /// <summary>Carries what waits.</summary>
    public Task RunAsync(CancellationToken cancellation) => CarryAsync(null, cancellation);

    /// <summary>Carries what waits of one look-up, at once.</summary>
    /// <param name="lookUp">Which; null for all.</param>
    /// <param name="cancellation">Stops between partnerships; what is left waits.</param>
    public async Task CarryAsync(Guid? lookUp, CancellationToken cancellation)
    {
        foreach (var group in (await WaitingAsync(lookUp, cancellation)).GroupBy(notice => notice.Partnership))
        {
            var visit = await partnerships.VisitAsync(new TenantId(group.Key), async (provider, _, token) =>
            {
                var register = provider.GetRequiredService<ViewingRegister>();
                foreach (var notice in group)
                    await register.NoteAsync(Actor.Portal(current.Tenant, notice.Viewing.At), notice.Viewing, token);
                return true;
            }, cancellation);
            if (visit?.Failure is { } failure)
                log.LogWarning(failure, "Partnership {Partnership} could not be told of {Count} look-ups; they wait", visit.Tenant.Id, group.Count());
            else
                await SettleAsync([.. group.Select(notice => notice.Viewing.Id)], visit is null ? DisclosureState.Gone : DisclosureState.Delivered, cancellation);
        }
    }

    private async Task<List<Waiting>> WaitingAsync(Guid? lookUp, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(Actor.Portal(current.Tenant, clock.Now()));
        var notices = await db.DisclosureNotices.AsNoTracking()
            .Where(n => n.State == DisclosureState.Waiting && (lookUp == null || n.LookUpId == lookUp))
            .OrderBy(n => n.Id).Take(AtOnce)
            .Join(db.LookUps.AsNoTracking(), n => n.LookUpId, l => l.Id, (notice, look) => new { notice, look }).ToListAsync(cancellation);
        return [.. notices.Select(pair => new Waiting(pair.notice.Partnership, new Viewing(
            pair.notice.Id, pair.look.At, pair.look.Role, pair.look.OfficerNumber, pair.look.Category, pair.look.Kind,
            pair.look.Records.Where(record => record.Partnership == pair.notice.Partnership).Select(record => record.Subject))))];
    }

    private async Task SettleAsync(List<Guid> ids, DisclosureState state, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        foreach (var notice in await work.Db.DisclosureNotices.Where(n => ids.Contains(n.Id) && n.State == DisclosureState.Waiting).ToListAsync(cancellation))
            notice.Settle(state, clock.Now());
        await work.CommitAsync(cancellation);
    }

    private sealed record Waiting(Guid Partnership, Viewing Viewing);
}
