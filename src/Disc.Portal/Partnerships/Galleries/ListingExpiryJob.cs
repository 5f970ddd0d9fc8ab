using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>
/// Tells open screens and the force, on the day after its last day, that a listing is over, whatever it follows from. Display never waits
/// for it: the date decides.
/// </summary>
public sealed class ListingExpiryJob(TenantDatabase<PartnershipDb> database, CurrentTenant current, TimeProvider clock) : IPartnershipJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var over = await work.Db.Listings.Where(l => l.State == ListingState.Approved && l.EndsOn < today).ToListAsync(cancellation);
        foreach (var listing in over)
            work.End(listing);
        await work.CommitAsync(cancellation);
    }
}
