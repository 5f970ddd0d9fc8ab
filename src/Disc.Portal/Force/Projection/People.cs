using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Projection;

/// <summary>The people of the current force's Dataview, as of now.</summary>
public sealed class People(DerivedDatabase<ProjectionDb> projection, EveryPartnership partnerships, TenantCache cache, TimeProvider clock)
{
    // Past this age an idle force's people leave the memory and are read again when somebody asks.
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    internal Task<PeopleInMemory> MemoryAsync() => cache.GetAsync("dataview", Life, () => Task.FromResult(new PeopleInMemory()));

    internal async Task<PeopleNow> NowAsync(CancellationToken cancellation)
    {
        var memory = await MemoryAsync();
        await using var db = await projection.OpenAsync(cancellation);
        var followed = await db.Partnerships.AsNoTracking().ToListAsync(cancellation);
        var gathering = await memory.RefreshAsync(db, followed, cancellation);
        return new PeopleNow(gathering, memory.Index, followed, partnerships.List(), clock.Now(), clock.Today());
    }
}
