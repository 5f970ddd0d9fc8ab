using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What rules must hold before they are saved: no gap, nothing longer than the longest, more never gives less. Each refusal names its field.</summary>
public static class RuleSetRules
{
    /// <summary>Everything that is wrong.</summary>
    public static IReadOnlyList<Refusal> WhyNot(RuleSet rules) =>
    [
        .. Limits(rules),
        .. Ballot(rules.Ballot),
        .. Offences(rules),
        .. Steps(rules.RedCard, nameof(RuleSet.RedCard), rules),
        .. Steps(rules.AddedUp, nameof(RuleSet.AddedUp), rules),
        .. Together(rules),
    ];

    /// <summary>The name of a field of a line: "Offence-2-Points".</summary>
    public static string Field(string table, int index, string column) => $"{table}-{index}-{column}";

    private static IEnumerable<Refusal> Limits(RuleSet rules)
    {
        if (rules.Longest is < 1 or > RuleSet.LongestMonths)
            yield return new($"The longest exclusion is from 1 to {RuleSet.LongestMonths} months.", nameof(RuleSet.Longest));
        if (rules.LongestUnder18 < 1 || rules.LongestUnder18 > rules.Longest)
            yield return new("For young people the longest is at least 1 month, and not more than for adults.", nameof(RuleSet.LongestUnder18));
        if (rules.WarnFrom is < 1 or > Offence.MostPoints)
            yield return new($"A warning comes from 1 to {Offence.MostPoints} points on.", nameof(RuleSet.WarnFrom));
        if (rules.WarningCountsMonths is < 1 or > Offence.LongestCounting)
            yield return new($"A warning counts for 1 to {Offence.LongestCounting} months.", nameof(RuleSet.WarningCountsMonths));
        if (rules.RepeatWithinMonths is < 0 or > RuleSet.LongestMonths)
            yield return new($"Choose 0 to {RuleSet.LongestMonths} months; 0 when repeats add nothing.", nameof(RuleSet.RepeatWithinMonths));
        if (rules.RepeatAddsMonths < 0 || rules.RepeatAddsMonths > rules.Longest)
            yield return new("A repeat adds at least 0 months, and not more than the longest exclusion.", nameof(RuleSet.RepeatAddsMonths));
        else if (rules.RepeatWithinMonths == 0 != (rules.RepeatAddsMonths == 0))
            yield return new("Say both within how many months and how many months more, or 0 for both.", nameof(RuleSet.RepeatAddsMonths));
        if (rules.Breach == BreachConsequence.Extend && (rules.BreachAddsMonths < 1 || rules.BreachAddsMonths > rules.Longest))
            yield return new("Say how many months a breach adds: at least 1, and not more than the longest exclusion.", nameof(RuleSet.BreachAddsMonths));
        if (rules.Breach == BreachConsequence.Extend && (rules.BreachAddsMonthsUnder18 < 1 || rules.BreachAddsMonthsUnder18 > rules.BreachAddsMonths))
            yield return new("For young people a breach adds at least 1 month, and not more than for adults. Leave it empty for the same.", nameof(RuleSet.BreachAddsMonthsUnder18));
        if (rules.ReviewAfterMonths is < 1 or > RuleSet.LongestMonths)
            yield return new($"A review comes after 1 to {RuleSet.LongestMonths} months. Leave it empty for none.", nameof(RuleSet.ReviewAfterMonths));
        if (rules.BoardFrom is < 2 or > 99)
            yield return new("The board decides from 2 to 99 points on. Leave it empty if it never has to.", nameof(RuleSet.BoardFrom));
    }

    private static IEnumerable<Refusal> Ballot(VotingRules ballot)
    {
        if (ballot.Days is < VotingRules.ShortestDays or > VotingRules.LongestDays)
            yield return new($"A vote is open for {VotingRules.ShortestDays} to {VotingRules.LongestDays} days.", "BallotDays");
        if (ballot.QuorumPercent is < 1 or > 100)
            yield return new("From 1 to 100 per cent of the voters have to vote.", "BallotQuorumPercent");
    }

    private static IEnumerable<Refusal> Offences(RuleSet rules)
    {
        if (rules.Offences.Count is 0 or > RuleSet.MostOffences)
            yield return new(rules.Offences.Count == 0 ? "Add at least one offence: without one nothing ever follows." : $"At most {RuleSet.MostOffences} offences.", nameof(RuleSet.Offences));
        HashSet<string> names = new(StringComparer.CurrentCultureIgnoreCase);
        HashSet<IncidentType> types = [];
        for (var index = 0; index < rules.Offences.Count; index++)
        {
            var offence = rules.Offences[index];
            if (offence.Name.Length is 0 or > Offence.NameLength)
                yield return new($"Give the offence a name of at most {Offence.NameLength} characters.", Field("Offence", index, "Name"));
            else if (!names.Add(offence.Name))
                yield return new($"“{offence.Name}” stands there twice. Give one of them another name.", Field("Offence", index, "Name"));
            // A breach may weigh nothing by itself: what it does to the exclusion is said below.
            var least = offence is { IsBreach: true, Card: OffenceCard.Yellow } ? 0 : 1;
            if (offence.Points < least || offence.Points > Offence.MostPoints)
                yield return new($"“{offence.Name}” needs {least} to {Offence.MostPoints} points.", Field("Offence", index, "Points"));
            else if (offence.Card == OffenceCard.Red && (rules.RedCard.Count == 0 || offence.Points < rules.RedCard.Min(step => step.Points)))
                yield return new($"There is a gap: no length for a red card of {RuleWords.Points(offence.Points)} (“{offence.Name}”).", Field("Offence", index, "Points"));
            if (offence.CountsForMonths is < 1 or > Offence.LongestCounting)
                yield return new($"An offence counts for 1 to {Offence.LongestCounting} months.", Field("Offence", index, "Counts"));
            foreach (var type in offence.Types.Where(type => !types.Add(type)))
                yield return new($"“{type.InWords()}” stands under two offences. The same incident must be the same offence for everybody.", Field("Offence", index, "Types"));
        }
    }

    private static IEnumerable<Refusal> Steps(IReadOnlyList<LengthStep> steps, string table, RuleSet rules)
    {
        if (steps.Count > RuleSet.MostSteps)
            yield return new($"At most {RuleSet.MostSteps} lengths.", table);
        for (var index = 0; index < steps.Count; index++)
        {
            var (step, before) = (steps[index], index == 0 ? null : steps[index - 1]);
            if (before is null ? step.Points < 1 : step.Points <= before.Points)
                yield return new(before is null ? "Start from at least 1 point." : "Put the lengths in order: each needs more points than the one above.", Field(table, index, "Points"));
            else if (before is not null && step.Points > before.Points + 1)
                yield return new($"There is a gap: nothing is said for {RuleWords.Points(before.Points + 1)}.", Field(table, index, "Points"));
            if (step.Months < 1 || step.Months > rules.Longest)
                yield return new($"{RuleWords.Months(step.Months)} is {(step.Months < 1 ? "too short" : $"longer than the longest exclusion, {RuleWords.Months(rules.Longest)}")}.", Field(table, index, "Months"));
            else if (before is not null && step.Months < before.Months)
                yield return new("More points must not give less time than the line above.", Field(table, index, "Months"));
            if (step.MonthsUnder18 < 1 || step.MonthsUnder18 > Math.Min(rules.LongestUnder18, step.Months))
                yield return new("For young people at least 1 month, not more than for adults, and not more than their longest.", Field(table, index, "MonthsUnder18"));
            else if (before is not null && step.MonthsUnder18 < before.MonthsUnder18)
                yield return new("More points must not give less time than the line above.", Field(table, index, "MonthsUnder18"));
        }
    }

    private static IEnumerable<Refusal> Together(RuleSet rules)
    {
        if (rules.RedCard.Count == 0 && rules.AddedUp.Count == 0)
            yield return new("Say at least one length: for a red card, or for points that add up.", nameof(RuleSet.AddedUp));
        if (rules.WarningFirst && rules.AddedUp.Count == 0)
            yield return new("A warning first is about points that add up: say from how many points on.", nameof(RuleSet.AddedUp));
        if (rules.AddedUp.Count == 0)
            yield break;
        if (rules.WarnFrom > rules.AddedUp[0].Points)
            yield return new($"A warning must not need more points than an exclusion, which comes from {rules.AddedUp[0].Points} on.", nameof(RuleSet.WarnFrom));
        if (rules.BoardFrom <= rules.AddedUp[^1].Points)
            yield return new($"The board would decide before the last length, {RuleWords.Points(rules.AddedUp[^1].Points)}, is reached. Take the length away, or send more points to the board.", nameof(RuleSet.BoardFrom));
    }
}
