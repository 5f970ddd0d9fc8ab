using Disc.EntityResolution;
using Disc.Portal.Partnerships.Finding;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>The use cases of records that may be one person: suggestions, "is it one of these?", and "not the same".</summary>
public sealed class AlikeRegister(TenantDatabase<PartnershipDb> database)
{
    /// <summary>How many pairs are suggested at a time, how many records are offered for a new one, and how many of those a search found are compared.</summary>
    public const int MostPairs = 30, MostChoices = 5, MostCompared = 40;

    /// <summary>The pairs of records that may be one person, the most probable first. What somebody decided before is not suggested again.</summary>
    public async Task<IReadOnlyList<AlikePair>> SuggestAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return [];
        List<Subject> subjects;
        List<Decision> different;
        await using (var db = database.OpenFor(actor))
        {
            subjects = await db.Subjects.AsNoTracking().ToListAsync(cancellation);
            different = (await db.DifferentPeople.AsNoTracking().ToListAsync(cancellation))
                .ConvertAll(pair => new Decision(pair.FirstId.ToString("N"), pair.SecondId.ToString("N"), Answer.Different));
        }

        // Thousands of records take seconds: neither the right to write nor the circuit waits for it.
        var pairs = await Task.Run(() => Pairs(subjects, different), cancellation);
        await using var work = await database.BeginAsync(actor, cancellation);
        var alike = await AlikeAsync(work.Db, pairs.SelectMany(pair => new[] { pair.Left, pair.Right }).Select(Guid.Parse).ToHashSet(), cancellation);
        var ids = alike.Keys;
        work.Record(Verbs.Consulted, "subjects", null, string.Join(' ', ids.Select(id => id.ToString("N"))));
        await work.CommitAsync(cancellation);
        return [.. pairs.Where(pair => alike.ContainsKey(Guid.Parse(pair.Left)) && alike.ContainsKey(Guid.Parse(pair.Right))).Select(pair => new AlikePair(alike[Guid.Parse(pair.Left)], alike[Guid.Parse(pair.Right)], PersonRecords.Words(pair.Verdict)))];
    }

    /// <summary>Records that may be the person who is being recorded: "is it one of these?"</summary>
    public async Task<IReadOnlyList<AlikeChoice>> LikeAsync(Actor actor, SubjectDraft draft, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage))
            return [];
        await using var db = database.OpenFor(actor);
        if (!draft.HasName && draft.Aliases.Count + draft.Nicknames.Count == 0)
            return [];
        var found = new HashSet<Guid>();
        // Each name by itself: somebody who is on record under one of them is found by that one.
        foreach (var name in new[] { $"{draft.GivenName} {draft.FamilyName}", draft.FamilyName, draft.GivenName }.Concat(draft.Aliases).Concat(draft.Nicknames))
        {
            if (found.Count < MostCompared)
                found.UnionWith((await TolerantSearch.FindAsync(db, db.Subjects, name, cancellation)).Take(MostCompared).Select(hit => hit.Id));
        }

        // Two names alone are too little for entity resolution to say "perhaps"; for asking they are enough, while nothing speaks against it.
        var byBoth = string.IsNullOrWhiteSpace(draft.GivenName) || string.IsNullOrWhiteSpace(draft.FamilyName)
            ? []
            : (await TolerantSearch.FindAsync(db, db.Subjects, $"{draft.GivenName} {draft.FamilyName}", cancellation)).Take(MostCompared).Select(hit => hit.Id).ToHashSet();
        var subjects = await db.Subjects.AsNoTracking().Where(s => found.Contains(s.Id)).ToListAsync(cancellation);
        var (resolver, asked) = (new Resolver(), PersonRecords.Of("new", draft));
        var verdicts = subjects.Select(subject => (subject.Id, Verdict: resolver.Compare(asked, PersonRecords.Of(subject.Id.ToString("N"), subject.ToDraft()))))
            .Where(one => one.Verdict.Answer != Answer.Different || (byBoth.Contains(one.Id) && one.Verdict.Why.All(why => why.Weight >= 0)))
            .OrderByDescending(one => one.Verdict.Weight).Take(MostChoices).ToList();
        if (verdicts.Count == 0)
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var alike = await AlikeAsync(work.Db, [.. verdicts.Select(one => one.Id)], cancellation);
        work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, string.Join(' ', verdicts.Select(one => one.Id.ToString("N"))), draft.ToString()));
        await work.CommitAsync(cancellation);
        return [.. verdicts.Where(one => alike.ContainsKey(one.Id)).Select(one => new AlikeChoice(alike[one.Id], Asked(one.Verdict)))];
    }

    /// <summary>Other records to merge one with, by a search that is on record.</summary>
    public async Task<IReadOnlyList<AlikeSubject>> FindAsync(Actor actor, Guid subjectId, string? text, CancellationToken cancellation = default)
    {
        if (!actor.May(SubjectPermissions.Manage) || string.IsNullOrWhiteSpace(text))
            return [];
        await using var work = await database.BeginAsync(actor, cancellation);
        var ids = (await TolerantSearch.FindAsync(work.Db, work.Db.Subjects.Where(s => s.Id != subjectId), text, cancellation)).Take(MostPairs).Select(hit => hit.Id).ToList();
        var alike = await AlikeAsync(work.Db, ids, cancellation);
        work.Record(new HistoryEntry(Verbs.Consulted, "subjects", null, string.Join(' ', ids.Select(id => id.ToString("N"))), text.Trim()));
        await work.CommitAsync(cancellation);
        return [.. ids.Select(id => alike[id])];
    }

    /// <summary>Remembers that two records are of two people.</summary>
    public async Task<Outcome<Done>> NotTheSameAsync(Actor actor, Guid one, Guid other, CancellationToken cancellation = default)
    {
        if (actor.WhyNot(SubjectPermissions.Manage) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (one == other || await work.Db.Subjects.CountAsync(s => s.Id == one || s.Id == other, cancellation) != 2)
            return SubjectRefusals.NotFound;
        var pair = new DifferentPeople(one, other, actor.AccountId, actor.At);
        if (await work.Db.DifferentPeople.AnyAsync(p => p.FirstId == pair.FirstId && p.SecondId == pair.SecondId, cancellation))
            return Done.Yes;
        work.Db.DifferentPeople.Add(pair);
        work.Record(Verbs.Altered, "subject", pair.FirstId, $"not the same as {pair.SecondId:N}");
        work.Record(Verbs.Altered, "subject", pair.SecondId, $"not the same as {pair.FirstId:N}");
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }

    private static Likeness Asked(Verdict verdict) => verdict.Answer == Answer.Different
        ? new Likeness(Answer.Perhaps, [("Both names are alike; nothing else is known to compare.", true)])
        : PersonRecords.Words(verdict);

    private static List<RecordPair> Pairs(IEnumerable<Subject> subjects, IReadOnlyList<Decision> different)
    {
        var resolution = new Resolver().Resolve(
            [.. subjects.Select(subject => PersonRecords.Of(subject.Id.ToString("N"), subject.ToDraft()))], new ResolutionRules { Decisions = different });
        var decided = different.Select(pair => (pair.Left, pair.Right)).ToHashSet();
        return [.. resolution.Clusters.SelectMany(cluster => cluster.Held).Concat(resolution.Perhaps)
            .Where(pair => !decided.Contains((pair.Left, pair.Right)) && !decided.Contains((pair.Right, pair.Left)))
            .OrderByDescending(pair => pair.Answer == Answer.Same).ThenByDescending(pair => pair.Weight).Take(MostPairs)];
    }

    private static Task<Dictionary<Guid, AlikeSubject>> AlikeAsync(PartnershipDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        db.Subjects.Where(s => ids.Contains(s.Id)).Select(s => new AlikeSubject(
            s.Id, Subject.NameOf(s.GivenName, s.FamilyName),
            db.Images.Where(i => i.SubjectId == s.Id).OrderByDescending(i => i.IsPrimary).Select(i => (Guid?)i.Id).FirstOrDefault()))
            .ToDictionaryAsync(one => one.Id, cancellation);
}
