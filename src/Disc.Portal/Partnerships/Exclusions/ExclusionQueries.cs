using System.Linq.Expressions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What several use cases of exclusions look up.</summary>
internal static class ExclusionQueries
{
    /// <summary>The published incidents that name a subject, newest first.</summary>
    public static IQueryable<Incident> EvidenceOf(this PartnershipDb db, Guid subject) => db.Incidents.AsNoTracking()
        .Where(incident => incident.State == IncidentState.Published && incident.Subjects.Any(link => link.SubjectId == subject))
        .OrderByDescending(incident => incident.HappenedAt);

    /// <summary>The case of a subject that is not over; null when there is none.</summary>
    public static Task<Exclusion?> OpenCaseOf(this PartnershipDb db, Guid subject, DateOnly today, CancellationToken cancellation) =>
        db.Exclusions.AsNoTracking()
            .Where(x => x.SubjectId == subject).Where(IsOpenOn(today))
            .OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancellation);

    // The words of ExclusionStates, for the database.
    private static readonly IReadOnlyList<ExclusionState> Undecided = [.. Enum.GetValues<ExclusionState>().Where(state => state.IsUndecided())];
    private static readonly IReadOnlyList<ExclusionState> EndedByDate = [.. Enum.GetValues<ExclusionState>().Where(state => state.EndsByDate())];

    /// <summary>Whether a case waits, stands or rests on a day, for the database.</summary>
    public static Expression<Func<Exclusion, bool>> IsOpenOn(DateOnly day) => x => Undecided.Contains(x.State) || (EndedByDate.Contains(x.State) && x.EndsOn >= day);

    /// <summary>Whether a case's last day is over and nobody has closed it, for the database.</summary>
    public static Expression<Func<Exclusion, bool>> IsOverOn(DateOnly day) => x => EndedByDate.Contains(x.State) && x.EndsOn < day;

    /// <summary>The rules in force: the newest version; null while the scheme has none.</summary>
    public static Task<Rulebook?> RulesNowAsync(this PartnershipDb db, CancellationToken cancellation) =>
        db.Rulebooks.AsNoTracking().OrderByDescending(book => book.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>What a version of the rules gives for the incidents that somebody relies on.</summary>
    public static async Task<AppliedRules> ApplyAsync(
        this PartnershipDb db, Rulebook rulebook, Subject subject, IReadOnlyList<ExclusionProposal.ReliedOn> incidents, DateTime at, CancellationToken cancellation)
    {
        var known = await db.HistoryOfAsync(rulebook.Rules, subject.Id, at, null, cancellation);
        var chosen = incidents.DistinctBy(one => one.IncidentId).Select(one => (one.IncidentId, Code: rulebook.Rules.OffenceOf(one.Offence)?.Code)).ToList();
        var day = London.DayOf(at);
        return new AppliedRules(
            Rulings.Of(rulebook.Rules, known.With(chosen), subject.YoungestAgeOn(day), day),
            chosen.ToDictionary(one => one.IncidentId, one => one.Code ?? known.Offences.GetValueOrDefault(one.IncidentId)?.Code));
    }

    /// <summary>What the scheme knows of a subject up to a moment: each published incident as an offence, warnings given, exclusions served.</summary>
    /// <param name="db">The partnership.</param>
    /// <param name="rules">The rules that say which offence an incident is.</param>
    /// <param name="subject">Whose.</param>
    /// <param name="before">Only what was decided by this moment (UTC).</param>
    /// <param name="apartFrom">A case that is itself left out; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<KnownHistory> HistoryOfAsync(
        this PartnershipDb db, RuleSet rules, Guid subject, DateTime before, Guid? apartFrom, CancellationToken cancellation)
    {
        var evidence = await db.EvidenceOf(subject).ToListAsync(cancellation);
        var exclusions = (await db.Exclusions.AsNoTracking().Where(x => x.SubjectId == subject && x.Id != apartFrom).ToListAsync(cancellation))
            .Where(x => x.Steps[0].At <= before).ToList();
        var warnings = await db.Warnings.AsNoTracking()
            .Where(w => w.SubjectId == subject && w.Id != apartFrom && w.State != WarningState.Withdrawn && w.DecidedAt <= before).ToListAsync(cancellation);

        // Nobody is excluded twice for one thing: not for what a ban rested on that was served, or waits for its service.
        var spent = exclusions.Where(x => x.ServedAt is not null || x.State == ExclusionState.Approved)
            .SelectMany(x => x.Incidents, (x, incident) => (incident.IncidentId, x.Reference))
            // Nor for a breach that made a ban longer already.
            .Concat(exclusions.SelectMany(x => x.Steps.Where(step => step is { IncidentId: not null, EndsOn: not null }), (x, step) => (IncidentId: step.IncidentId!.Value, x.Reference)))
            .GroupBy(one => one.IncidentId).ToDictionary(group => group.Key, group => group.First().Reference);
        // What somebody said an incident is when they warned for it, it stays.
        var said = warnings.OrderBy(w => w.DecidedAt).SelectMany(w => w.Incidents).GroupBy(incident => incident.IncidentId)
            .ToDictionary(group => group.Key, group => group.Last().Offence);
        return new KnownHistory(
            evidence.ToDictionary(incident => incident.Id, incident => new PastOffence(
                London.DayOf(incident.HappenedAt),
                rules.OffenceOf(said.GetValueOrDefault(incident.Id))?.Code ?? rules.OffenceOf(incident.Type)?.Code,
                incident.TypeInWords, incident.Reference, spent.GetValueOrDefault(incident.Id))),
            [.. warnings.Where(w => w.GivenAt is not null).Select(w => new PastWarning(London.DayOf(w.GivenAt!.Value), w.Reference))],
            [.. exclusions.Where(x => x.ServedAt is not null && x.State is not (ExclusionState.Withdrawn or ExclusionState.Lifted))
                .Select(x => new PastExclusion(x.StartsOn, x.EndsOn, x.Months, x.Reference))]);
    }
}
