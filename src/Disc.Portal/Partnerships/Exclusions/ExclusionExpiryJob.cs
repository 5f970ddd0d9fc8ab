using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>
/// After midnight in London, closes the cases whose last day is over and tells open screens of them. Their listings end by
/// <see cref="Galleries.ListingExpiryJob"/>, as all do; what people see waits for neither: the dates decide (rule 17).
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
            exclusion.End(clock.Now());
            work.Record(Verbs.Altered, "exclusion", exclusion.Id, "ended");
            work.Tell(new Signal(SignalTopics.Exclusions, exclusion.Id));
        }

        await work.CommitAsync(cancellation);
    }

    private static IQueryable<Exclusion> Over(PartnershipDb db, DateOnly today) => db.Exclusions.Where(ExclusionQueries.IsOverOn(today));
}
