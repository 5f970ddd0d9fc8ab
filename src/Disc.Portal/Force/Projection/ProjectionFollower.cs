using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Force.Projection;

/// <summary>Keeps the projection: visits each partnership of the force and takes in what changed of what it shares.</summary>
public sealed class ProjectionFollower(
    EveryPartnership partnerships,
    DerivedDatabase<ProjectionDb> projection,
    TenantDatabase<ForceDb> database,
    People people,
    CurrentTenant current,
    TimeProvider clock,
    ILogger<ProjectionFollower> log)
{
    /// <summary>Takes in what changed.</summary>
    /// <returns>The partnerships that did not answer.</returns>
    public Task<IReadOnlyList<string>> FollowAsync(CancellationToken cancellation) => FollowAsync(false, cancellation);

    /// <summary>Reads everything anew, as <c>rebuild-dataview</c> asks.</summary>
    /// <returns>The partnerships that did not answer.</returns>
    public Task<IReadOnlyList<string>> RebuildAsync(CancellationToken cancellation) => FollowAsync(true, cancellation);

    /// <summary>Takes in what changed, unless every partnership has answered within this time. Zero always asks.</summary>
    public async Task CatchUpAsync(TimeSpan within, CancellationToken cancellation)
    {
        if (within == TimeSpan.Zero || !await IsFreshAsync(within, cancellation))
            await FollowAsync(false, cancellation);
    }

    private async Task<bool> IsFreshAsync(TimeSpan within, CancellationToken cancellation)
    {
        await using var db = await projection.OpenAsync(cancellation);
        var since = clock.Now() - within;
        var fresh = await db.Partnerships.AsNoTracking().Where(p => p.AsOf >= since).Select(p => p.Id).ToListAsync(cancellation);
        return partnerships.List().All(tenant => fresh.Contains(tenant.Id.Value));
    }

    private async Task<IReadOnlyList<string>> FollowAsync(bool anew, CancellationToken cancellation)
    {
        // One round at a time in this process; a round of another process meets Accepts.
        var memory = await people.MemoryAsync();
        await memory.Following.WaitAsync(cancellation);
        try
        {
            var known = await KnownAsync(cancellation);
            var asOf = clock.Now();
            var visits = await partnerships.VisitAsync((provider, tenant, token) =>
            {
                var (cursor, readOn) = anew ? default : known.GetValueOrDefault(tenant.Id.Value);
                return provider.GetRequiredService<SharedSubjects>().ReadAsync(Actor.Portal(current.Tenant, asOf), cursor, readOn, token);
            }, cancellation);
            foreach (var visit in visits.Where(visit => visit.Failure is not null))
                log.LogWarning(visit.Failure, "Partnership {Partnership} did not answer the Dataview", visit.Tenant.Id);
            await ApplyAsync(visits, known, asOf, cancellation);
            await people.NowAsync(cancellation);
            return [.. visits.Where(visit => visit.Failure is not null).Select(visit => visit.Tenant.Name)];
        }
        finally
        {
            memory.Following.Release();
        }
    }

    private async Task<Dictionary<Guid, (long? Cursor, DateOnly? ReadOn)>> KnownAsync(CancellationToken cancellation)
    {
        await using var db = await projection.OpenAsync(cancellation);
        return await db.Partnerships.AsNoTracking().ToDictionaryAsync(p => p.Id, p => (p.Cursor, p.ReadOn), cancellation);
    }

    private async Task ApplyAsync(
        IReadOnlyList<Visit<SharedPart>> visits, Dictionary<Guid, (long? Cursor, DateOnly? ReadOn)> known, DateTime asOf, CancellationToken cancellation)
    {
        await using var db = await projection.OpenAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var followed = await db.Partnerships.ToDictionaryAsync(p => p.Id, cancellation);
        var tally = new List<Tally>();
        foreach (var visit in visits)
        {
            if (!followed.TryGetValue(visit.Tenant.Id.Value, out var partnership))
                db.Partnerships.Add(partnership = new FollowedPartnership(visit.Tenant.Id.Value, visit.Tenant.Name));
            if (visit.Answer is not { } part)
                partnership.Failed(asOf);
            else if (partnership.Accepts(part, known.GetValueOrDefault(partnership.Id).Cursor))
                tally.Add(await TakeAsync(db, visit.Tenant.Id, partnership, part, asOf, cancellation));
        }

        // A partnership that the force has no more, or that is not served, cannot say that it still shares.
        var gone = followed.Keys.Except(visits.Select(visit => visit.Tenant.Id.Value)).ToList();
        foreach (var id in gone)
        {
            tally.Add(new Tally(id, 0, await db.Records.Where(record => record.Partnership == id).ExecuteDeleteAsync(cancellation)));
            db.Partnerships.Remove(followed[id]);
        }

        await db.SaveChangesAsync(cancellation);
        await RecordAsync(tally, cancellation);
        await transaction.CommitAsync(cancellation);
        // What is no longer shared is in no file any more.
        if (tally.Exists(one => one.Erased > 0))
            await projection.ForgetDeletedAsync(db, cancellation);
    }

    private static async Task<Tally> TakeAsync(
        ProjectionDb db, TenantId id, FollowedPartnership partnership, SharedPart part, DateTime asOf, CancellationToken cancellation)
    {
        var (collected, erased) = (0, 0);
        if (part.IsWhole || part.Subjects.Count + part.Gone.Count > 0)
        {
            var held = await db.Records.Where(record => record.Partnership == partnership.Id).ToDictionaryAsync(record => record.Subject, cancellation);
            foreach (var subject in part.Subjects)
            {
                if (!held.TryGetValue(subject.Id, out var record))
                    db.Records.Add(new ProjectedRecord(id, subject));
                else if (!record.Take(subject))
                    continue;
                collected++;
            }

            var lost = part.IsWhole ? held.Keys.Except(part.Subjects.Select(subject => subject.Id)) : part.Gone.Where(held.ContainsKey);
            foreach (var subject in lost)
            {
                db.Records.Remove(held[subject]);
                erased++;
            }
        }

        partnership.Answered(part, asOf, collected + erased > 0);
        return new Tally(partnership.Id, collected, erased);
    }

    /// <summary>Collection and erasure are among the verbs of DPA 2018 s.62: on record before they are done.</summary>
    private async Task RecordAsync(List<Tally> tally, CancellationToken cancellation)
    {
        if (!tally.Exists(one => one.Collected + one.Erased > 0))
            return;
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        foreach (var one in tally.Where(one => one.Collected > 0))
            work.Record(Verbs.Collected, "shared-records", one.Partnership, $"{one.Collected} records");
        foreach (var one in tally.Where(one => one.Erased > 0))
            work.Record(Verbs.Erased, "shared-records", one.Partnership, $"{one.Erased} records");
        await work.CommitAsync(cancellation);
    }

    private sealed record Tally(Guid Partnership, int Collected, int Erased);
}
