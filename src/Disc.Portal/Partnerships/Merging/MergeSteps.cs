using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>What hangs on a record, moved to another and back. It says what moved; rules are not asked here.</summary>
internal static class MergeSteps
{
    /// <summary>Moves everything from the record that goes to the one that stays.</summary>
    public static async Task<MergeMemory> MoveAsync(Work<PartnershipDb> work, Subject kept, Subject gone, CancellationToken cancellation)
    {
        var (db, from, to) = (work.Db, gone.Id, kept.Id);
        var memory = new MergeMemory
        {
            Kept = kept.State(),
            Gone = gone.State(),
            GonePrimary = await db.Images.Where(i => i.SubjectId == from && i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellation),
            Images = await db.Images.Where(i => i.SubjectId == from).Select(i => i.Id).ToListAsync(cancellation),
            Listings = await db.Listings.Where(l => l.SubjectId == from).Select(l => l.Id).ToListAsync(cancellation),
            Exclusions = await db.Exclusions.Where(x => x.SubjectId == from).Select(x => x.Id).ToListAsync(cancellation),
            Warnings = await db.Warnings.Where(w => w.SubjectId == from).Select(w => w.Id).ToListAsync(cancellation),
            Recognitions = await db.Recognitions.Where(r => r.SubjectId == from).Select(r => r.Id).ToListAsync(cancellation),
            Sightings = await db.Sightings.Where(s => s.SubjectId == from).Select(s => s.Id).ToListAsync(cancellation),
            Vehicles = await db.Vehicles.Where(v => v.SubjectId == from).Select(v => v.Id).ToListAsync(cancellation),
            Evidence = await db.OtherEvidence.Where(e => e.SubjectId == from).Select(e => e.Id).ToListAsync(cancellation),
            Notes = await db.CoordinatorNotes.Where(n => n.SubjectId == from).Select(n => n.Id).ToListAsync(cancellation),
        };
        await PicturesAsync(db, gone, to, cancellation);
        await RowsAsync(db, memory, from, to, cancellation);
        await db.SubjectMerges.Where(m => m.KeptId == from).ExecuteUpdateAsync(set => set.SetProperty(m => m.KeptId, to), cancellation);
        memory = await IncidentsAsync(db, memory, from, to, cancellation);
        memory = await IntelligenceAsync(db, memory, from, to, cancellation);
        memory = await AssociatesAsync(db, memory, from, to, cancellation);
        memory = await DecisionsAsync(db, memory, from, to, work.Actor.AccountId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return memory;
    }

    /// <summary>
    /// Ends the listings that the merged record may not have: of two in one gallery the later end (rule 7), and of somebody who may be under 18 each
    /// that nobody weighed up (rule 5).
    /// </summary>
    /// <returns>The listings that ended.</returns>
    public static async Task<IReadOnlyList<Guid>> EndListingsAsync(Work<PartnershipDb> work, Guid kept, bool young, CancellationToken cancellation)
    {
        var today = London.DayOf(work.Actor.At);
        var running = await work.Db.Listings.Where(l => l.SubjectId == kept && l.EndsOn >= today && (l.State == ListingState.Approved || l.State == ListingState.Proposed))
            .ToListAsync(cancellation);
        var over = running.Where(l => young && l.State == ListingState.Approved && l.WeighingUp is null).ToHashSet();
        // What was approved stays before what only waits; then the one that ends first.
        foreach (var twice in running.Except(over).Where(l => l.ExclusionId is null).GroupBy(l => l.GalleryId))
            over.UnionWith(twice.OrderByDescending(l => l.State == ListingState.Approved).ThenBy(l => l.EndsOn).ThenBy(l => l.Id).Skip(1));
        foreach (var listing in over)
        {
            if (listing.State == ListingState.Approved)
                work.TakeOff(listing, ", by a merge");
            else
                listing.Withdraw(work.Actor.At);
        }

        // One that only waited is proposed anew after an undo: nobody had decided it.
        return [.. over.Where(l => l.DecidedAt is not null).Select(l => l.Id)];
    }

    /// <summary>Moves back what a merge moved, as far as it is still there.</summary>
    public static async Task MoveBackAsync(PartnershipDb db, MergeMemory memory, Guid from, Subject gone, CancellationToken cancellation)
    {
        var (to, key) = (gone.Id, gone.ObjectKey);
        // By key: a picture that was covered or cut meanwhile has another id, and the key that it had.
        await db.Images.Where(i => i.SubjectId == from && (i.OwnKey == key || memory.Images.Contains(i.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.SubjectId, to).SetProperty(i => i.IsPrimary, i => i.Id == memory.GonePrimary), cancellation);
        await db.Images.Where(i => i.SubjectId == to && i.OwnKey == key).ExecuteUpdateAsync(set => set.SetProperty(i => i.OwnKey, (byte[]?)null), cancellation);
        await RowsAsync(db, memory, from, to, cancellation);
        foreach (var incident in await db.Incidents.Where(i => memory.Incidents.Contains(i.Id) || memory.SharedIncidents.Contains(i.Id)).ToListAsync(cancellation))
        {
            // Whoever was taken out of the report meanwhile is in it no more.
            if (incident.Subjects.All(link => link.SubjectId != from))
                continue;
            if (memory.Incidents.Contains(incident.Id))
                incident.Release(from);
            incident.Involve([to]);
        }

        foreach (var report in await db.Intelligence.Where(r => r.Subjects.Any(link => link.SubjectId == from)
            && (memory.Intelligence.Contains(r.Id) || memory.SharedIntelligence.Contains(r.Id))).ToListAsync(cancellation))
        {
            if (memory.Intelligence.Contains(report.Id))
                report.IsNotAbout(from);
            report.IsAbout([to]);
        }

        foreach (var link in await db.Associates.Where(l => memory.Associates.Contains(l.Id)).ToListAsync(cancellation))
            link.Exchange(from, to);
        var there = await db.Subjects.Select(s => s.Id).ToHashSetAsync(cancellation);
        there.Add(to);
        db.Associates.AddRange(memory.LostLinks.Where(link => there.Contains(link.Subject) && there.Contains(link.Other)).Select(link => link.Again()));
        db.DifferentPeople.AddRange(memory.NotTheSame.Where(there.Contains).Select(other => new DifferentPeople(to, other, Guid.Empty, memory.Gone.ChangedAt)));
    }

    private static async Task PicturesAsync(PartnershipDb db, Subject gone, Guid to, CancellationToken cancellation)
    {
        var (from, key) = (gone.Id, gone.ObjectKey);
        var hasPrimary = await db.Images.AnyAsync(i => i.SubjectId == to && i.IsPrimary, cancellation);
        await db.Images.Where(i => i.SubjectId == from && i.OwnKey == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.OwnKey, key), cancellation);
        await db.Images.Where(i => i.SubjectId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.SubjectId, to).SetProperty(i => i.IsPrimary, i => i.IsPrimary && !hasPrimary), cancellation);
    }

    // What hangs on a record by nothing but its id, there and back.
    private static async Task RowsAsync(PartnershipDb db, MergeMemory memory, Guid from, Guid to, CancellationToken cancellation)
    {
        await db.Listings.Where(l => l.SubjectId == from && memory.Listings.Contains(l.Id)).ExecuteUpdateAsync(set => set.SetProperty(l => l.SubjectId, to), cancellation);
        await db.Exclusions.Where(x => x.SubjectId == from && memory.Exclusions.Contains(x.Id)).ExecuteUpdateAsync(set => set.SetProperty(x => x.SubjectId, to), cancellation);
        await db.Warnings.Where(w => w.SubjectId == from && memory.Warnings.Contains(w.Id)).ExecuteUpdateAsync(set => set.SetProperty(w => w.SubjectId, to), cancellation);
        await db.Recognitions.Where(r => r.SubjectId == from && memory.Recognitions.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.SubjectId, to), cancellation);
        await db.Sightings.Where(s => s.SubjectId == from && memory.Sightings.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.SubjectId, to), cancellation);
        await db.Vehicles.Where(v => v.SubjectId == from && memory.Vehicles.Contains(v.Id)).ExecuteUpdateAsync(set => set.SetProperty(v => v.SubjectId, to), cancellation);
        await db.OtherEvidence.Where(e => e.SubjectId == from && memory.Evidence.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.SubjectId, to), cancellation);
        await db.CoordinatorNotes.Where(n => n.SubjectId == from && memory.Notes.Contains(n.Id)).ExecuteUpdateAsync(set => set.SetProperty(n => n.SubjectId, to), cancellation);
    }

    private static async Task<MergeMemory> IncidentsAsync(PartnershipDb db, MergeMemory memory, Guid from, Guid to, CancellationToken cancellation)
    {
        var incidents = await db.Incidents.Where(i => i.Subjects.Any(link => link.SubjectId == from)).ToListAsync(cancellation);
        var shared = incidents.Where(i => i.Subjects.Any(link => link.SubjectId == to)).Select(i => i.Id).ToList();
        foreach (var incident in incidents)
        {
            incident.Release(from);
            incident.Involve([to]);
        }

        return memory with { Incidents = [.. incidents.Select(i => i.Id).Except(shared)], SharedIncidents = shared };
    }

    private static async Task<MergeMemory> IntelligenceAsync(PartnershipDb db, MergeMemory memory, Guid from, Guid to, CancellationToken cancellation)
    {
        var reports = await db.Intelligence.Where(r => r.Subjects.Any(link => link.SubjectId == from)).ToListAsync(cancellation);
        var shared = reports.Where(r => r.Subjects.Any(link => link.SubjectId == to)).Select(r => r.Id).ToList();
        foreach (var report in reports)
        {
            report.IsNotAbout(from);
            report.IsAbout([to]);
        }

        return memory with { Intelligence = [.. reports.Select(r => r.Id).Except(shared)], SharedIntelligence = shared };
    }

    private static async Task<MergeMemory> AssociatesAsync(PartnershipDb db, MergeMemory memory, Guid from, Guid to, CancellationToken cancellation)
    {
        var theirs = await db.Associates.Where(l => l.SubjectId == to || l.OtherId == to).ToListAsync(cancellation);
        var links = await db.Associates.Where(l => l.SubjectId == from || l.OtherId == from).ToListAsync(cancellation);
        var lost = links.Where(link => link.OtherThan(from) == to
            || theirs.Any(other => other.OtherThan(to) == link.OtherThan(from) && other.KindFor(to) == link.KindFor(from))).ToList();
        var remembered = lost.ConvertAll(LostLink.Of);
        db.Associates.RemoveRange(lost);
        var moved = links.Except(lost).ToList();
        foreach (var link in moved)
            link.Exchange(from, to);
        return memory with { Associates = [.. moved.Select(link => link.Id)], LostLinks = remembered };
    }

    private static async Task<MergeMemory> DecisionsAsync(PartnershipDb db, MergeMemory memory, Guid from, Guid to, Guid by, CancellationToken cancellation)
    {
        var decided = await db.DifferentPeople.Where(p => p.FirstId == from || p.SecondId == from).ToListAsync(cancellation);
        var others = decided.Select(pair => pair.FirstId == from ? pair.SecondId : pair.FirstId).ToList();
        var known = await db.DifferentPeople.Where(p => p.FirstId == to || p.SecondId == to).Select(p => p.FirstId == to ? p.SecondId : p.FirstId).ToListAsync(cancellation);
        db.DifferentPeople.RemoveRange(decided);
        db.DifferentPeople.AddRange(others.Where(other => other != to && !known.Contains(other)).Select(other => new DifferentPeople(to, other, by, decided[0].DecidedAt)));
        return memory with { NotTheSame = others };
    }
}
