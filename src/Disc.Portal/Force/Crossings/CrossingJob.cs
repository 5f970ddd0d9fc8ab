using Disc.Portal.Partnerships;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Crossings;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Force.Crossings;

/// <summary>
/// Carries what waits between the force and its partnerships, both ways. It may run twice at once and may die at any point: what it did
/// not note it does again, and the receiver answers that it has it.
/// </summary>
public sealed class CrossingJob(
    CrossingDoor<ForceDb> own, EveryPartnership partnerships, IEnumerable<IForceTaker> takers, CurrentTenant current, TimeProvider clock, ILogger<CrossingJob> log)
    : IForceJob, IUrgentJob, IDisposable
{
    // The force's own database takes one writer at a time: those who come back from their visits queue here, not at SQLite's lock.
    private readonly SemaphoreSlim desk = new(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        bool more;
        do
        {
            var down = await own.DueToAsync(Portal, cancellation);
            var visits = await partnerships.VisitAsync(
                (provider, tenant, token) => ExchangeAsync(provider.GetRequiredService<CrossingDoor<PartnershipDb>>(), provider, tenant, down.Contains(tenant.Id.Value), token), cancellation);
            foreach (var silent in visits.Where(visit => visit.Failure is not null))
                log.LogWarning("Crossings of tenant {Tenant} wait ({Failure})", silent.Tenant.Id, silent.Failure!.GetType().Name);
            more = visits.Any(visit => visit is { Failure: null, Answer: true });
        }
        while (more);
    }

    public void Dispose() => desk.Dispose();

    private Actor Portal => Actor.Portal(current.Tenant, clock.Now());

    // Whether anything was carried: then there may be more, also in answer to it.
    private async Task<bool> ExchangeAsync(
        CrossingDoor<PartnershipDb> theirs, IServiceProvider partnership, Tenant tenant, bool hasMail, CancellationToken cancellation)
    {
        var carried = false;
        if (hasMail)
        {
            var there = partnership.GetServices<IPartnershipTaker>().ToList();
            carried |= await CarryAsync(own, tenant.Id, (item, actor) =>
            {
                var taker = there.SingleOrDefault(taker => taker.Kind == item.Kind);
                return theirs.TakeAsync(actor, item, taker is null ? null : work => taker.TakeAsync(work, item, cancellation), cancellation);
            }, cancellation);
        }

        return carried | await CarryAsync(theirs, current.Tenant.Id, async (item, actor) =>
        {
            var taker = takers.SingleOrDefault(taker => taker.Kind == item.Kind);
            await desk.WaitAsync(cancellation);
            try
            {
                return await own.TakeAsync(actor, item, taker is null ? null : work => taker.TakeAsync(work, tenant, item, cancellation), cancellation);
            }
            finally
            {
                desk.Release();
            }
        }, cancellation);
    }

    private async Task<bool> CarryAsync<TFrom>(
        CrossingDoor<TFrom> from, TenantId to, Func<ArrivedCrossing, Actor, Task<string?>> takeAsync, CancellationToken cancellation)
        where TFrom : PlaceDb
    {
        var stuck = new HashSet<Guid>();
        var carried = false;
        foreach (var crossing in await from.DueAsync(Portal, to, cancellation))
        {
            if (stuck.Contains(crossing.About))
                continue;
            try
            {
                var refused = await takeAsync(await from.PackAsync(crossing, cancellation), Portal);
                await from.SettleAsync(Portal, crossing.Id, refused, cancellation);
                carried = true;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that fails keeps no other waiting but those about the same thing.
                stuck.Add(crossing.About);
                log.LogWarning("A crossing of the kind {Kind} failed ({Failure}); it is tried again", crossing.Kind, failure.GetType().Name);
                await from.FailAsync(Portal, crossing.Id, cancellation);
            }
        }

        return carried;
    }
}
