using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Schemes;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.RuleDesk;

/// <summary>The use cases of the scheme's rules: read the versions, save the next one, see what it would alter, try it on somebody.</summary>
public sealed class RulebookRegister(TenantDatabase<PartnershipDb> database, TimeProvider clock)
{
    /// <summary>How many versions are tried at once, the newest.</summary>
    public const int MostTried = 10;

    public static Refusal Stale { get; } = new("Somebody saved other rules while you were writing. Yours still stand below: compare them with the newest version, then save again.");

    public static Refusal Unchanged { get; } = new("These are the rules that hold now: there is nothing to save.");

    /// <summary>Every version, the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<RulebookVersion>>> VersionsAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "read", cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        return Outcome<IReadOnlyList<RulebookVersion>>.Of(await VersionsAsync(db, cancellation));
    }

    /// <summary>Saves rules as the next version. Cases keep the version that they were made under.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="from">The number of the version that they were written from; 0 when there was none.</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    /// <returns>The number of the new version.</returns>
    public async Task<Outcome<int>> SaveAsync(Actor actor, RuleSet rules, int from, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "save", cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (RuleSetRules.WhyNot(rules) is { Count: > 0 } refusals)
            return Outcome<int>.Refused(refusals);
        var now = await work.Db.RulesNowAsync(cancellation);
        if ((now?.Number ?? 0) != from)
            return Stale;
        if (now is not null && RuleSetText.Of(now.Rules) == RuleSetText.Of(rules))
            return Unchanged;
        var saved = new Rulebook(from + 1, rules, actor.AccountId, actor.At);
        work.Db.Rulebooks.Add(saved);
        work.Record(Verbs.Altered, "scheme-rules", null, $"version {saved.Number}");
        await work.CommitAsync(cancellation);
        return saved.Number;
    }

    /// <summary>Which live cases these rules would have decided otherwise, for the same incidents on the same day. None is altered.</summary>
    public async Task<Outcome<ComparedCases>> CompareAsync(Actor actor, RuleSet rules, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "compare", cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (RuleSetRules.WhyNot(rules) is { Count: > 0 } refusals)
            return Outcome<ComparedCases>.Refused(refusals);
        var (db, today) = (work.Db, clock.Today());
        var altered = new List<AlteredCase>();
        var exclusions = await db.Exclusions.AsNoTracking().Where(ExclusionQueries.IsOpenOn(today)).OrderBy(x => x.Number).ToListAsync(cancellation);
        foreach (var exclusion in exclusions)
        {
            var ruling = await RuleAsync(
                db, rules, exclusion.SubjectId, exclusion.Steps[0].At, exclusion.Id, exclusion.Incidents.Select(one => (one.IncidentId, one.Offence)), cancellation);
            if (!ByRules.IsExclusion(ruling, exclusion.Months))
                altered.Add(new(exclusion.Reference, $"exclusions/{exclusion.Id}", RulingKind.Exclusion.InWords(exclusion.Months), ruling.InWords));
        }

        var warnings = (await db.Warnings.AsNoTracking().Where(w => w.State != WarningState.Withdrawn).OrderBy(w => w.Number).ToListAsync(cancellation))
            .Where(w => w.State == WarningState.Decided || w.CountsOn(today)).ToList();
        foreach (var warning in warnings)
        {
            var ruling = await RuleAsync(
                db, rules, warning.SubjectId, warning.DecidedAt, warning.Id, warning.Incidents.Select(one => (one.IncidentId, one.Offence)), cancellation);
            if (!ByRules.IsWarning(ruling))
                altered.Add(new(warning.Reference, $"warnings/{warning.Id}", RulingKind.Warning.InWords(0), ruling.InWords));
        }

        work.Record(Verbs.Consulted, "exclusion", null, $"compared with other rules: {exclusions.Count + warnings.Count} live cases");
        await work.CommitAsync(cancellation);
        return new ComparedCases(exclusions.Count + warnings.Count, altered);
    }

    /// <summary>What each version would give for a subject today, and what rules that are not saved would. Looking at the person is on record.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="subject">On whom.</param>
    /// <param name="unsaved">Rules that are being written; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Outcome<TriedSubject>> TryAsync(Actor actor, Guid subject, RuleSet? unsaved, CancellationToken cancellation = default)
    {
        if (await WhyNotAsync(actor, "try", cancellation) is { } refusal)
            return refusal;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await work.Db.Subjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == subject && s.ObjectKey != null, cancellation) is not { } person)
            return ExclusionRules.SubjectNotFound;
        var (today, tried) = (clock.Today(), new List<TriedRules>());
        foreach (var (version, rules) in Tried(await VersionsAsync(work.Db, cancellation), unsaved))
        {
            var known = await work.Db.HistoryOfAsync(rules, subject, actor.At, null, cancellation);
            tried.Add(new TriedRules(version, Rulings.Of(rules, known.All, person.YoungestAgeOn(today), today)));
        }

        work.Record(Verbs.Consulted, "subject", subject, "scheme rules tried");
        await work.CommitAsync(cancellation);
        return new TriedSubject(person.DisplayName, tried);
    }

    /// <summary>What each version gives for a history that was typed, and what rules that are not saved give.</summary>
    public static IReadOnlyList<TriedRules> Try(IReadOnlyList<RulebookVersion> versions, RuleSet? unsaved, SchemeHistory history, int? age, DateOnly day) =>
        [.. Tried(versions, unsaved).Select(one => new TriedRules(one.Version, Rulings.Of(one.Rules, history, age, day)))];

    private static IEnumerable<(int? Version, RuleSet Rules)> Tried(IReadOnlyList<RulebookVersion> versions, RuleSet? unsaved) =>
        (unsaved is null ? [] : new (int?, RuleSet)[] { (null, unsaved) }).Concat(versions.Take(MostTried).Select(version => ((int?)version.Number, version.Rules)));

    private static async Task<Ruling> RuleAsync(
        PartnershipDb db, RuleSet rules, Guid subject, DateTime at, Guid apartFrom, IEnumerable<(Guid Incident, string? Offence)> incidents, CancellationToken cancellation)
    {
        var known = await db.HistoryOfAsync(rules, subject, at, apartFrom, cancellation);
        var person = await db.Subjects.AsNoTracking().SingleAsync(s => s.Id == subject, cancellation);
        var day = London.DayOf(at);
        // An offence that these rules do not have is what its type of incident says.
        return Rulings.Of(rules, known.With(incidents.Select(one => (one.Incident, rules.OffenceOf(one.Offence)?.Code))), person.YoungestAgeOn(day), day);
    }

    private static async Task<IReadOnlyList<RulebookVersion>> VersionsAsync(PartnershipDb db, CancellationToken cancellation)
    {
        var books = await db.Rulebooks.AsNoTracking().OrderByDescending(book => book.Number).ToListAsync(cancellation);
        var people = books.ConvertAll(book => book.SavedBy);
        var names = await db.Accounts.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return [.. books.Select(book => new RulebookVersion(book.Number, book.SavedAt, names.GetValueOrDefault(book.SavedBy, "Somebody who left"), book.Rules))];
    }

    private async Task<Refusal?> WhyNotAsync(Actor actor, string what, CancellationToken cancellation)
    {
        if ((actor.IsPolice ? SchemeRules.Police : actor.WhyNot(SchemePermissions.Edit)) is not { } refusal)
            return null;
        await using var refused = await database.BeginAsync(actor, cancellation);
        refused.Record(Verbs.Refused, "scheme-rules", null, actor.IsPolice ? $"{what}: police" : what);
        await refused.CommitAsync(cancellation);
        return refusal;
    }
}
