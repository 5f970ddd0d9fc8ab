using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>
/// After midnight in London, tells open screens and the force of exclusions whose last day is over. What people see does not wait for
/// it: the dates decide (rule 17).
/// </summary>
public sealed class ExclusionExpiryJob(TenantDatabase<PartnershipDb> database, CurrentTenant current, TimeProvider clock) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        await using (var db = database.OpenFor(Actor.Portal(current.Tenant, clock.Now())))
        {
            if (!await Over(db, today).AnyAsync(cancellation))
                return;
        }

        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        foreach (var exclusion in await Over(work.Db, today).ToListAsync(cancellation))
        {
            var wasInForce = exclusion.State == ExclusionState.InForce;
            exclusion.End(clock.Now());
            work.Record(Verbs.Altered, "exclusion", exclusion.Id, "ended");
            work.Tell(new Signal(SignalTopics.Exclusions, exclusion.Id));
            if (!wasInForce)
                continue;
            work.SubjectChanged(exclusion.SubjectId);
            work.Tell(new Signal(SignalTopics.Galleries, exclusion.SubjectId, Withdrawn: true));
        }

        await work.CommitAsync(cancellation);
    }

    private static IQueryable<Exclusion> Over(PartnershipDb db, DateOnly today) => db.Exclusions.Where(
        x => (x.State == ExclusionState.Approved || x.State == ExclusionState.InForce) && x.EndsOn < today);
}
