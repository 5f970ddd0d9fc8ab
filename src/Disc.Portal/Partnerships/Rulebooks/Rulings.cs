using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>
/// From a history, one version of the rules and the person's age to what should follow, with the reasons. The same history gives the
/// same in whatever order it was put down; more of it never gives less; nothing is longer than the longest. Nobody's opinion enters.
/// </summary>
public static class Rulings
{
    /// <summary>What the rules give.</summary>
    /// <param name="rules">One version of the rules.</param>
    /// <param name="history">What the person did, and what was done about it.</param>
    /// <param name="age">The youngest the person may be, in years; null when nothing is known of it.</param>
    /// <param name="day">The day of the decision, in London: what counts is what counts then.</param>
    public static Ruling Of(RuleSet rules, SchemeHistory history, int? age, DateOnly day)
    {
        if (age < Subject.YoungestAge)
            return new Ruling(RulingKind.Nothing, 0, [$"A child under {Subject.YoungestAge} is never warned or excluded."]);
        var young = age < Subject.AdultAge;
        List<string> reasons = [];
        if (young)
            reasons.Add($"The person is, or may be, under {Subject.AdultAge}: the lengths for young people hold.");
        var counted = Counted(rules, history.Offences, day, reasons);
        var ruling = Weigh(rules, history, counted, young, day, reasons);
        return ruling with { Reasons = [.. ruling.Reasons, $"The rules give: {ruling.InWords}."] };
    }

    /// <summary>Whether something that somebody did counts on a day.</summary>
    public static bool Counts(RuleSet rules, PastOffence past, DateOnly day) =>
        rules.OffenceOf(past.Code) is { } offence && past.SpentBy is null && past.On <= day && SchemeCalendar.LastDay(past.On, offence.CountsForMonths) >= day;

    private static Ruling Weigh(RuleSet rules, SchemeHistory history, List<Counting> counted, bool young, DateOnly day, List<string> reasons)
    {
        var exclusions = history.Exclusions.Where(one => one.StartsOn <= day)
            .OrderBy(one => one.StartsOn).ThenBy(one => one.EndsOn).ThenBy(one => one.Months).ThenBy(one => one.Reference, StringComparer.Ordinal).ToList();
        var total = counted.Sum(one => one.Offence.Points);
        var red = ByRedCard(rules, counted, young, reasons);
        var (added, mustWarn) = ByAddingUp(rules, history, exclusions, counted, young, day, reasons);
        var breach = ByBreach(rules, exclusions, counted, young, day, reasons);
        var months = Math.Max(Math.Max(red, added), breach);
        var kind = months > 0 ? RulingKind.Exclusion : mustWarn || total >= rules.WarnFrom ? RulingKind.Warning : RulingKind.Nothing;
        if (kind == RulingKind.Warning && !mustWarn)
            reasons.Add($"From {RuleWords.Points(rules.WarnFrom)} on there is a warning; there {(total == 1 ? "is" : "are")} {total}.");
        if (kind == RulingKind.Nothing && total > 0)
            reasons.Add($"{RuleWords.Points(total)}: a warning needs {rules.WarnFrom}.");
        if (kind != RulingKind.Nothing && Repeat(rules, exclusions, counted) is var (earlier, again))
        {
            kind = RulingKind.Exclusion;
            months += rules.RepeatAddsMonths;
            reasons.Add($"{Name(earlier)} ended with {earlier.EndsOn.InWords()}; {again.Offence.Name} on {again.Past.On.InWords()} is a repeat within {RuleWords.Months(rules.RepeatWithinMonths)} of it: {RuleWords.Months(rules.RepeatAddsMonths)} more.");
        }

        var longest = rules.LongestFor(young);
        if (total >= rules.BoardFrom)
        {
            reasons.Add($"All points together are {total}; from {rules.BoardFrom} on the board decides, on at most {RuleWords.Months(longest)}.");
            return new Ruling(RulingKind.Board, longest, reasons);
        }

        if (months > longest)
        {
            reasons.Add($"{RuleWords.Months(months)} would be longer than the longest exclusion, which is {RuleWords.Months(longest)}{(young ? " for young people" : "")}.");
            months = longest;
        }

        if (kind == RulingKind.Exclusion && rules.ReviewAfterMonths < months)
            reasons.Add($"It is reviewed by itself after {RuleWords.Months(rules.ReviewAfterMonths.Value)} without a further offence.");
        return new Ruling(kind, months, reasons);
    }

    // Said of each offence, counted or not: the person can check it line by line.
    private static List<Counting> Counted(RuleSet rules, IReadOnlyList<PastOffence> offences, DateOnly day, List<string> reasons)
    {
        List<Counting> counted = [];
        foreach (var past in offences.OrderBy(one => one.On).ThenBy(one => one.Reference, StringComparer.Ordinal).ThenBy(one => one.Code, StringComparer.Ordinal)
            .ThenBy(one => one.What, StringComparer.Ordinal).ThenBy(one => one.SpentBy, StringComparer.Ordinal))
        {
            var offence = rules.OffenceOf(past.Code);
            var name = $"{offence?.Name ?? past.What ?? "Something else"} on {past.On.InWords()}{(past.Reference is null ? "" : $" ({past.Reference})")}";
            if (offence is null)
                reasons.Add($"{name} is no offence of the scheme: it does not count.");
            else if (past.On > day)
                reasons.Add($"{name} is still to come: it does not count.");
            else if (past.SpentBy is not null)
                reasons.Add($"{name}: {past.SpentBy} rested on it already, so it does not count again.");
            else if (SchemeCalendar.LastDay(past.On, offence.CountsForMonths) is var until && until < day)
                reasons.Add($"{name} counted until the end of {until.InWords()}, and no longer does.");
            else
            {
                counted.Add(new Counting(past, offence));
                reasons.Add($"{name}: {offence.Card.InWords()}, {RuleWords.Points(offence.Points)}. It counts until the end of {until.InWords()}.");
            }
        }

        if (offences.Count == 0)
            reasons.Add("There is no offence.");
        return counted;
    }

    private static int ByRedCard(RuleSet rules, List<Counting> counted, bool young, List<string> reasons)
    {
        var gravest = counted.Where(one => one.Offence.Card == OffenceCard.Red).Select(one => one.Offence.Points).DefaultIfEmpty().Max();
        if (Reached(rules.RedCard, gravest) is not { } step)
            return 0;
        var months = MonthsOf(step, young);
        reasons.Add($"The gravest red card has {RuleWords.Points(gravest)}: {RuleWords.Months(months)}.");
        return months;
    }

    private static (int Months, bool MustWarn) ByAddingUp(
        RuleSet rules, SchemeHistory history, List<PastExclusion> exclusions, List<Counting> counted, bool young, DateOnly day, List<string> reasons)
    {
        var points = counted.Where(one => one.Offence.Card == OffenceCard.Yellow).Sum(one => one.Offence.Points);
        if (Reached(rules.AddedUp, points) is not { } step)
            return (0, false);
        var months = MonthsOf(step, young);
        if (!rules.WarningFirst)
        {
            reasons.Add($"The yellow cards add up to {RuleWords.Points(points)}: {RuleWords.Months(months)}.");
            return (months, false);
        }

        var latest = counted.Max(one => one.Past.On);
        var warnings = history.Warnings.Where(one => one.On <= day && SchemeCalendar.LastDay(one.On, rules.WarningCountsMonths) >= day && one.On < latest).ToList();
        var served = exclusions.Where(one => one.StartsOn < latest).ToList();
        if (warnings.Count == 0 && served.Count == 0)
        {
            reasons.Add($"The offences add up to {RuleWords.Points(points)}, and there was no warning before the latest of them that still counts: a warning comes first.");
            return (0, true);
        }

        reasons.Add(warnings.Count > 0
            ? $"The offences add up to {RuleWords.Points(points)}, and there was an offence after the warning of {warnings.Min(one => one.On).InWords()}: {RuleWords.Months(months)}."
            : $"The offences add up to {RuleWords.Points(points)}, and the person was excluded before: {RuleWords.Months(months)}.");
        return (months, false);
    }

    private static int ByBreach(RuleSet rules, List<PastExclusion> exclusions, List<Counting> counted, bool young, DateOnly day, List<string> reasons)
    {
        var most = 0;
        foreach (var exclusion in exclusions)
        {
            var breaches = counted.Count(one => one.Offence.IsBreach && exclusion.StartsOn <= one.Past.On && one.Past.On <= exclusion.EndsOn);
            if (breaches == 0)
                continue;
            switch (rules.Breach)
            {
                case BreachConsequence.Restart:
                    most = Math.Max(most, exclusion.Months);
                    reasons.Add($"{Name(exclusion)} was in force then. A breach starts it again: {RuleWords.Months(exclusion.Months)}.");
                    break;
                case BreachConsequence.Extend:
                    var left = SchemeCalendar.MonthsUntil(day, exclusion.EndsOn);
                    var adds = breaches * rules.BreachAddsFor(young);
                    var length = left + adds;
                    most = Math.Max(most, length);
                    reasons.Add($"{Name(exclusion)} was in force then. {(left == 0 ? "It is over" : $"{RuleWords.Months(left)} of it {(left == 1 ? "is" : "are")} left")}, and {(breaches == 1 ? "the breach adds" : $"{breaches} breaches add")} {adds}: {RuleWords.Months(length)}.");
                    break;
                default:
                    reasons.Add($"{Name(exclusion)} was in force then. The breach counts as an offence like any other.");
                    break;
            }
        }

        return most;
    }

    private static (PastExclusion Earlier, Counting Again)? Repeat(RuleSet rules, List<PastExclusion> exclusions, List<Counting> counted)
    {
        if (rules.RepeatWithinMonths == 0 || rules.RepeatAddsMonths == 0)
            return null;
        foreach (var earlier in exclusions)
        {
            // What a breach brings is said elsewhere; this is about who comes back to it afterwards.
            var last = SchemeCalendar.LastDay(earlier.EndsOn.AddDays(1), rules.RepeatWithinMonths);
            if (counted.Find(one => !one.Offence.IsBreach && one.Past.On > earlier.EndsOn && one.Past.On <= last) is { } again)
                return (earlier, again);
        }

        return null;
    }

    private static LengthStep? Reached(IReadOnlyList<LengthStep> steps, int points) => steps.Where(step => step.Points <= points).MaxBy(step => step.Points);

    private static int MonthsOf(LengthStep step, bool young) => young ? step.MonthsUnder18 : step.Months;

    private static string Name(PastExclusion exclusion) => exclusion.Reference ?? $"The exclusion of {exclusion.StartsOn.InWords()}";

    private sealed record Counting(PastOffence Past, Offence Offence);
}
