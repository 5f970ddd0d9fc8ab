using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>The rules of breaches, as questions that answer with a refusal or null.</summary>
public static class BreachRules
{
    /// <summary>How long after it an incident is offered as a breach by itself, in days; a sighting is gone after one.</summary>
    public const int OfferedDays = 28;

    /// <summary>There is nothing to decide.</summary>
    public static Refusal NothingWaits { get; } = new("No breach waits for a decision in this case.");

    /// <summary>Why no breach can be reported in this case now.</summary>
    public static Refusal? WhyNotReport(Exclusion exclusion, Subject subject, DateOnly today) =>
        exclusion.StateOn(today) switch
        {
            ExclusionState.Breached => new("A breach of it waits for a second person already. Have that decided first."),
            ExclusionState.UnderAppeal => new("An appeal is being decided. The panel sees what was reported meanwhile; a breach can be reported once it has decided."),
            ExclusionState.Diverted => new("It rests under an agreement, so the person was not excluded. Say whether they kept the agreement."),
            ExclusionState.InForce or ExclusionState.UnderReview when exclusion.IsInForceOn(today) => ExclusionRules.WhyNotSubject(subject, today),
            var state => new($"Nobody is excluded by it now: {state.InWords().ToLowerInvariant()}."),
        };

    /// <summary>Why this is no breach of the case: the person was not excluded then, or it was decided already.</summary>
    /// <param name="exclusion">The case.</param>
    /// <param name="seen">What it would rest on; null when it is not here.</param>
    /// <param name="earlier">The breaches of the case.</param>
    public static Refusal? WhyNotSeen(Exclusion exclusion, BreachSeen? seen, IEnumerable<Breach> earlier) =>
        seen is null ? new("Choose what was seen: a published incident or a sighting that names this person.", "Seen")
        : exclusion.ServedAt is not { } served || seen.At < served || London.DayOf(seen.At) < exclusion.StartsOn || exclusion.EndsOn < London.DayOf(seen.At)
            ? new("The person was not excluded then: a notice binds from its service on.", "Seen")
        : exclusion.Incidents.Any(one => one.IncidentId == seen.Id) ? new("The exclusion rests on this already: it is no breach of it.", "Seen")
        : earlier.Any(breach => breach.IncidentId == seen.Id || breach.SightingId == seen.Id) ? new("This was decided already: one thing is one breach.", "Seen")
        : null;

    /// <summary>Why this account of it will not do.</summary>
    public static IReadOnlyList<Refusal> WhyNotAccount(string? words, string? weighingUp, bool young)
    {
        List<Refusal> refusals = [];
        if ((words?.Trim().Length ?? 0) is 0 or > Breach.WordsLength)
            refusals.Add(new($"Say in a sentence what the person is told about it, in at most {Breach.WordsLength} characters.", "Words"));
        if (WhyNotWeighed(weighingUp, young) is { } silent)
            refusals.Add(silent);
        return refusals;
    }

    /// <summary>Why what was weighed up for somebody who is, or may be, under 18 will not do (rule 5).</summary>
    public static Refusal? WhyNotWeighed(string? weighingUp, bool young) =>
        young && string.IsNullOrWhiteSpace(weighingUp)
            ? new("This person is, or may be, under 18. Write what you weighed up: what more time protects, what it does to a young person, and what else was tried.", "WeighingUp")
        : weighingUp?.Trim().Length > Breach.WeighingUpLength ? new($"Shorten this to {Breach.WeighingUpLength} characters.", "WeighingUp")
        : null;

    /// <summary>Why somebody cannot decide it: it needs a second person.</summary>
    public static Refusal? WhyNotDecide(Exclusion exclusion, Breach? breach, Subject subject, Guid who, DateOnly today) =>
        breach is null || exclusion.StateOn(today) != ExclusionState.Breached ? NothingWaits
        : subject.IsRestricted ? ExclusionRules.WhyNotSubject(subject, today)
        : breach.ReportedBy == who ? new("You reported this breach, so somebody else has to decide what follows: a board member or another administrator.")
        : null;

    /// <summary>
    /// What follows from a breach, by the rules that the exclusion was made under: its notice said so. From before there were rules nothing
    /// follows by itself.
    /// </summary>
    public static BreachRuling RulingOf(RuleSet? rules, Exclusion exclusion, DateOnly on, bool young)
    {
        var past = new PastExclusion(exclusion.StartsOn, exclusion.EndsOn, exclusion.Months, exclusion.Reference);
        return rules is not null ? BreachRuling.Of(rules, past, on, young) : new BreachRuling(
            BreachConsequence.New, exclusion.EndsOn,
            [$"{exclusion.Reference} was in force on {on.InWords()}.", "The scheme had no rules when it was decided: nothing follows by itself, and a further exclusion can be proposed."]);
    }
}
