using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.Crossings;

/// <summary>One end of the way across: what waits here to leave, what comes in, and noting what became of what left.</summary>
/// <param name="database">The database at this end.</param>
/// <param name="files">The files at this end.</param>
/// <param name="current">The tenant at this end.</param>
public sealed class CrossingDoor<TDb>(TenantDatabase<TDb> database, TenantFiles files, CurrentTenant current)
    where TDb : PlaceDb
{
    // So that a long list of one place never keeps the others waiting: after so many the job looks again.
    private const int AtOnce = 20;

    /// <summary>What is due to leave for a tenant, in the order of writing. What follows something that still pauses waits with it.</summary>
    public async Task<IReadOnlyList<Crossing>> DueAsync(Actor actor, TenantId to, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(actor);
        var waiting = db.Set<Crossing>().AsNoTracking().Where(c => c.State == CrossingState.Waiting && c.To == to.Value);
        return await waiting
            .Where(c => c.NextTry <= actor.At && !waiting.Any(before => before.About == c.About && before.Number < c.Number && before.NextTry > actor.At))
            .OrderBy(c => c.Number).Take(AtOnce).ToListAsync(cancellation);
    }

    /// <summary>The tenants that something is due to leave for.</summary>
    public async Task<IReadOnlySet<Guid>> DueToAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(actor);
        return await db.Set<Crossing>().Where(c => c.State == CrossingState.Waiting && c.NextTry <= actor.At).Select(c => c.To).Distinct().ToHashSetAsync(cancellation);
    }

    /// <summary>A crossing with the plain bytes of its files, as the other end gets it. A file that was destroyed meanwhile does not go.</summary>
    public async Task<ArrivedCrossing> PackAsync(Crossing crossing, CancellationToken cancellation)
    {
        var carried = new List<ArrivedFile>();
        foreach (var file in crossing.Files)
        {
            if (await files.ReadAsync(file.Folder, file.Id, file.Key, cancellation) is { } bytes)
                carried.Add(new ArrivedFile(file.Name, file.MediaType, bytes));
        }

        return new ArrivedCrossing(crossing.Id, crossing.Kind, crossing.About, crossing.Body, carried, crossing.At);
    }

    /// <summary>Takes one in, exactly once: whoever carries it again gets the same answer.</summary>
    /// <param name="actor">Who carries it.</param>
    /// <param name="item">What comes.</param>
    /// <param name="take">What is done with it, inside the transaction; null when nobody here takes its kind.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    /// <returns>Why it was refused; null when it was taken.</returns>
    public async Task<string?> TakeAsync(
        Actor actor, ArrivedCrossing item, Func<Work<TDb>, Task<Outcome<Done>>>? take, CancellationToken cancellation)
    {
        await using (var work = await database.BeginAsync(actor, cancellation))
        {
            if (await work.Db.Set<CrossingSeen>().FindAsync([item.Id], cancellation) is { } seen)
                return seen.Refused;
            var taken = take is null ? new Refusal("Nobody there takes in this kind of thing.") : await take(work);
            if (taken.Succeeded)
            {
                work.Db.Add(new CrossingSeen(item.Id, null, actor.At));
                work.Record(Verbs.Collected, item.Kind, item.About, $"crossing {item.Id:N}");
                await work.CommitAsync(cancellation);
                return null;
            }

            return await RefuseAsync(work, taken.Refusal!.Message);
        }

        // In a piece of work of its own: nothing of what the taker began is kept.
        async Task<string> RefuseAsync(Work<TDb> begun, string reason)
        {
            await begun.DisposeAsync();
            await using var refusal = await database.BeginAsync(actor, cancellation);
            refusal.Db.Add(new CrossingSeen(item.Id, reason, actor.At));
            refusal.Record(Verbs.Refused, item.Kind, item.About, $"crossing {item.Id:N}");
            await refusal.CommitAsync(cancellation);
            return reason;
        }
    }

    /// <summary>Notes at the sender's end what became of a crossing.</summary>
    public async Task SettleAsync(Actor actor, Guid id, string? refused, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        var crossing = await work.Db.Set<Crossing>().SingleAsync(c => c.Id == id, cancellation);
        if (!crossing.Settle(refused, actor.At))
            return;
        work.Record(refused is null ? Verbs.Disclosed : Verbs.Refused, crossing.Kind, crossing.About, $"crossing {id:N} to {crossing.To:N} from {current.Tenant.Slug}");
        work.Tell(new Signal(SignalTopics.Crossed, crossing.About));
        await work.CommitAsync(cancellation);
    }

    /// <summary>Notes at the sender's end that a crossing could not be carried now.</summary>
    public async Task FailAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(actor, cancellation);
        (await work.Db.Set<Crossing>().SingleAsync(c => c.Id == id, cancellation)).Fail(actor.At);
        await work.CommitAsync(cancellation);
    }
}
