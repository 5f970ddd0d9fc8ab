using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>The use cases of merging: two records of one person become one, and for thirty days two again.</summary>
public sealed class MergeRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, CurrentTenant current, TimeProvider clock)
{
    /// <summary>Two records side by side, with what speaks for and against their being one person; null when one of them is not here.</summary>
    public async Task<SideBySide?> CompareAsync(Actor actor, Guid keptId, Guid goneId, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return null;
        await using var work = await database.BeginAsync(actor, cancellation);
        var both = await work.Db.Subjects.AsNoTracking().Where(s => s.Id == keptId || s.Id == goneId).ToDictionaryAsync(s => s.Id, cancellation);
        if (both.Count != 2)
            return null;
        var (kept, gone) = (both[keptId], both[goneId]);
        work.Record(Verbs.Consulted, "subject", keptId, $"beside {goneId:N}");
        work.Record(Verbs.Consulted, "subject", goneId, $"beside {keptId:N}");
        var side = new SideBySide(
            await SideAsync(work.Db, kept, cancellation), await SideAsync(work.Db, gone, cancellation),
            MergeRules.MayBeUnder18(kept.Described(), gone.Described(), London.DayOf(actor.At)), PersonRecords.Compare(kept, gone));
        await work.CommitAsync(cancellation);
        return side;
    }

    /// <summary>Makes one record of two. Everything that hangs on the one that goes follows; what is stricter of the two stays.</summary>
    public async Task<Outcome<Guid>> MergeAsync(Actor actor, MergeChoice choice, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        if (await WhyNotBannedAsync(actor, [choice.KeptId, choice.GoneId], "merge", cancellation) is { } police)
            return police;
        await using var work = await database.BeginAsync(actor, cancellation);
        var both = await work.Db.Subjects.Where(s => s.Id == choice.KeptId || s.Id == choice.GoneId).ToDictionaryAsync(s => s.Id, cancellation);
        if (!both.TryGetValue(choice.KeptId, out var kept) || !both.TryGetValue(choice.GoneId, out var gone) || gone.ObjectKey is null)
            return SubjectRefusals.NotFound;
        var today = London.DayOf(actor.At);
        if (MergeRules.WhyNotMerge(choice, kept, gone) is { } not)
            return not;
        var result = MergeRules.Result(kept.ToDraft(), gone.ToDraft(), choice, today);
        if (SubjectRules.WhyNotRecord(result, today) is { Count: > 0 } refusals)
            return Outcome<Guid>.Refused(refusals);

        var memory = await MergeSteps.MoveAsync(work, kept, gone, cancellation);
        var young = MergeRules.MayBeUnder18(kept.Described(), gone.Described(), today);
        Apply(kept, gone, result, today);
        await KeepForExclusionsAsync(work.Db, kept, cancellation);
        memory = memory with { TakenOff = await MergeSteps.EndListingsAsync(work, kept.Id, young, cancellation) };
        kept.ChangedOn(actor.At);
        work.Db.Subjects.Remove(gone);
        var merge = new SubjectMerge(Guid.CreateVersion7(), kept.Id, gone.Id, gone.ObjectKey, memory.Write(), kept.Version, actor.AccountId, actor.At);
        work.Db.SubjectMerges.Add(merge);
        work.Record(new HistoryEntry(Verbs.Combined, "subject", kept.Id, $"with {gone.Id:N}", $"{memory.Kept.Draft}\n{memory.Gone.Draft}\n{result}", kept.ObjectKey));
        work.Record(Verbs.Combined, "subject", gone.Id, $"into {kept.Id:N}");
        Tell(work, kept, gone.Id);
        await work.CommitAsync(cancellation);
        return merge.Id;
    }

    /// <summary>Makes two records of one again, as they were. The record that stayed is put back too, unless somebody changed it meanwhile.</summary>
    /// <returns>The record that is back.</returns>
    public async Task<Outcome<Guid>> UndoAsync(Actor actor, Guid mergeId, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        Guid keptId;
        await using (var db = database.OpenFor(actor))
            keptId = await db.SubjectMerges.Where(m => m.Id == mergeId).Select(m => m.KeptId).SingleOrDefaultAsync(cancellation);
        if (await WhyNotBannedAsync(actor, [keptId], "undo a merge", cancellation) is { } police)
            return police;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.SubjectMerges.SingleOrDefaultAsync(m => m.Id == mergeId, cancellation) is not { GoneKey: { } key, Memory: { } text } merge || !merge.MayBeUndoneAt(actor.At))
            return MergeRules.TooLate;
        var memory = MergeMemory.Read(text);
        var kept = await work.Db.Subjects.SingleAsync(s => s.Id == merge.KeptId, cancellation);
        var gone = Subject.Of(memory.Gone, key);
        var untouched = kept.Version == merge.VersionAfter && kept.Id == memory.Kept.Id;
        // Whoever objected since then objected for both.
        if (!untouched && kept.IsRestricted && !gone.IsRestricted)
            gone.Restrict(kept.RestrictedBecause ?? "", actor.At, kept.ReviewOn);
        if (!untouched && kept.IsHeldBack)
            gone.HoldBack(true);
        if (untouched)
            kept.Restore(memory.Kept);
        work.Db.Subjects.Add(gone);
        await work.Db.SaveChangesAsync(cancellation);
        await MergeSteps.MoveBackAsync(work.Db, memory, kept.Id, gone, cancellation);
        if (untouched)
        {
            var today = London.DayOf(actor.At);
            foreach (var listing in await work.Db.Listings.Where(l => memory.TakenOff.Contains(l.Id) && l.State == Galleries.ListingState.Withdrawn && l.EndsOn >= today).ToListAsync(cancellation))
                listing.Reinstate();
        }

        merge.Undo(actor.At);
        kept.ChangedOn(actor.At);
        gone.ChangedOn(actor.At);
        work.Record(new HistoryEntry(Verbs.Altered, "subject", kept.Id, $"merge with {gone.Id:N} undone{(untouched ? "" : ", changed since")}", gone.ToDraft().ToString(), kept.ObjectKey));
        work.Record(Verbs.Altered, "subject", gone.Id, $"taken out of {kept.Id:N} again");
        Tell(work, kept, gone.Id);
        await work.CommitAsync(cancellation);
        return gone.Id;
    }

    /// <summary>The merges of a record, latest first.</summary>
    public async Task<IReadOnlyList<MergeRow>> OfSubjectAsync(Actor actor, Guid subjectId, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        var merges = await db.SubjectMerges.AsNoTracking().Where(m => m.KeptId == subjectId && m.UndoneAt == null).OrderByDescending(m => m.MergedAt).ToListAsync(cancellation);
        var people = await db.Accounts.Where(a => merges.Select(m => m.MergedBy).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        return merges.ConvertAll(merge => new MergeRow(
            merge.Id, merge.Memory is { } text ? NameOf(MergeMemory.Read(text).Gone.Draft) : null, people.GetValueOrDefault(merge.MergedBy, ""), merge.MergedAt,
            merge.MayBeUndoneAt(actor.At) ? London.DayOf(merge.MergedAt.AddDays(SubjectMerge.UndoDays)) : null));
    }

    /// <summary>Into which record one that is not here any more was merged; null when it was not.</summary>
    public async Task<Guid?> WhereIsAsync(Actor actor, Guid goneId, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return null;
        await using var db = database.OpenFor(actor);
        return await db.SubjectMerges.Where(m => m.GoneId == goneId && m.UndoneAt == null).Select(m => (Guid?)m.KeptId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Forgets what records were before merges that cannot be undone any more.</summary>
    public async Task ForgetOldAsync(CancellationToken cancellation = default)
    {
        await using var work = await database.BeginAsync(Actor.Portal(current.Tenant, clock.Now()), cancellation);
        var before = clock.Now().AddDays(-SubjectMerge.UndoDays);
        var old = await work.Db.SubjectMerges.Where(m => m.Memory != null && m.MergedAt <= before).ToListAsync(cancellation);
        foreach (var merge in old)
        {
            merge.ForgetMemory();
            work.Record(Verbs.Erased, "merge", merge.Id, "what the records were before");
        }

        if (old.Count == 0)
            return;
        await work.CommitAsync(cancellation);
        await database.EmptyLogAsync(cancellation);
    }

    /// <summary>The ids that were merged into a record: whoever erases it erases them too.</summary>
    internal static Task<List<Guid>> MergedIntoAsync(PartnershipDb db, Guid subjectId, CancellationToken cancellation) =>
        db.SubjectMerges.Where(m => m.KeptId == subjectId && m.UndoneAt == null).Select(m => m.GoneId).ToListAsync(cancellation);

    // The stricter of the two stays: hidden, held back, the sooner review.
    private static void Apply(Subject kept, Subject gone, SubjectDraft result, DateOnly today)
    {
        var (eraseOn, because) = MergeRules.Kept(kept.State(), gone.State(), today);
        kept.Fill(result);
        kept.KeepUntil(eraseOn, because);
        if (gone.IsRestricted)
        {
            var review = kept.IsRestricted && (kept.ReviewOn is null || kept.ReviewOn < gone.ReviewOn) ? kept.ReviewOn : gone.ReviewOn;
            kept.Restrict(string.Join(" ", new[] { kept.RestrictedBecause, gone.RestrictedBecause }.OfType<string>().Distinct()), gone.RestrictedAt!.Value, review);
        }

        if (gone.IsHeldBack)
            kept.HoldBack(true);
    }

    // A ban and a warning keep the record whatever else does.
    private static async Task KeepForExclusionsAsync(PartnershipDb db, Subject kept, CancellationToken cancellation)
    {
        foreach (var exclusion in await db.Exclusions.AsNoTracking().Where(x => x.SubjectId == kept.Id && x.ServedAt != null).ToListAsync(cancellation))
        {
            if (Exclusion.ErasedOn(kept.EraseOn, exclusion.EndsOn) is var day && day != kept.EraseOn)
                kept.KeepUntil(day, $"exclusion {exclusion.Reference} is kept for {Exclusion.KeptMonths} months after its last day");
        }

        foreach (var warning in await db.Warnings.AsNoTracking().Where(w => w.SubjectId == kept.Id && w.State == WarningState.Given).ToListAsync(cancellation))
        {
            if (warning.CountsUntil > kept.EraseOn)
                kept.KeepUntil(warning.CountsUntil.Value, $"warning {warning.Reference} counts until then");
        }
    }

    private static void Tell(Work<PartnershipDb> work, Subject kept, Guid gone)
    {
        work.SubjectChanged(kept.Id);
        work.SubjectChanged(gone);
        work.Tell(new Signal(SignalTopics.Galleries, gone, Withdrawn: true));
        work.Tell(new Signal(SignalTopics.Galleries, kept.Id, Withdrawn: kept.IsRestricted));
        work.Tell(new Signal(SignalTopics.Sightings));
        work.Tell(new Signal(SignalTopics.Desk));
    }

    private static async Task<MergingSide> SideAsync(PartnershipDb db, Subject subject, CancellationToken cancellation) => new(
        subject.Id, subject.Version, subject.ToDraft(), subject.IsRestricted, subject.IsHeldBack, subject.EraseOn,
        await db.Images.Where(i => i.SubjectId == subject.Id).OrderByDescending(i => i.IsPrimary).ThenByDescending(i => i.AddedAt).Select(i => i.Id).Take(3).ToListAsync(cancellation),
        await db.Incidents.CountAsync(i => i.Subjects.Any(link => link.SubjectId == subject.Id), cancellation),
        await db.Listings.CountAsync(l => l.SubjectId == subject.Id, cancellation));

    private static string NameOf(SubjectDraft draft) => Subject.NameOf(draft.GivenName, draft.FamilyName);

    // Whoever may not touch a ban or a warning may not move one to another record either (rule 4).
    private async Task<Refusal?> WhyNotBannedAsync(Actor actor, IReadOnlyList<Guid> subjects, string what, CancellationToken cancellation)
    {
        await using var db = database.OpenFor(actor);
        return await db.Exclusions.AnyAsync(x => subjects.Contains(x.SubjectId), cancellation) || await db.Warnings.AnyAsync(w => subjects.Contains(w.SubjectId), cancellation)
            ? await bar.WhyNotAsync(actor, ExclusionPermissions.Run, what, subjects[0], cancellation)
            : null;
    }
}
