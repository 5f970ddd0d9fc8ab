using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What the rules give when somebody came in while excluded: the exclusion's last day, and why, line by line.</summary>
/// <param name="Consequence">What the rules say of a breach.</param>
/// <param name="EndsOn">The last day that the exclusion has then; never earlier than the one that it has.</param>
/// <param name="Reasons">The reasons, line by line.</param>
public sealed record BreachRuling(BreachConsequence Consequence, DateOnly EndsOn, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// What a breach gives. More breaches never give less. Where a breach adds months, no exclusion becomes longer than the longest counted
    /// from its first day; where it starts again, that is its first day anew (rule 14), and it is never longer than the longest from there.
    /// </summary>
    /// <param name="rules">The rules that the exclusion was made under: its notice said what a breach brings.</param>
    /// <param name="exclusion">The exclusion as it stands.</param>
    /// <param name="on">The day of the breach, in London.</param>
    /// <param name="young">Whether the person is, or may be, under 18.</param>
    public static BreachRuling Of(RuleSet rules, PastExclusion exclusion, DateOnly on, bool young)
    {
        var name = exclusion.Reference ?? "The exclusion";
        if (on < exclusion.StartsOn || exclusion.EndsOn < on)
            return new(rules.Breach, exclusion.EndsOn, [$"{name} was not in force on {on.InWords()}: there was no breach.", Stays(exclusion)]);
        List<string> reasons = [$"{name} was in force on {on.InWords()}: from {exclusion.StartsOn.InWords()} to the end of {exclusion.EndsOn.InWords()}."];
        if (young)
            reasons.Add($"The person is, or may be, under {Subject.AdultAge}: the lengths for young people hold.");
        if (rules.Breach == BreachConsequence.New)
        {
            reasons.Add("A breach is an offence like any other. It changes nothing here; a further exclusion can be proposed for it.");
            return new(rules.Breach, exclusion.EndsOn, [.. reasons, Stays(exclusion)]);
        }

        var longest = rules.LongestFor(young);
        var months = rules.Breach == BreachConsequence.Restart ? Math.Min(exclusion.Months, longest) : rules.BreachAddsFor(young);
        var last = SchemeCalendar.LastDay(rules.Breach == BreachConsequence.Restart ? on : exclusion.EndsOn.AddDays(1), months);
        reasons.Add(rules.Breach == BreachConsequence.Restart
            ? $"A breach starts it again on that day, for its {RuleWords.Months(months)}: to the end of {last.InWords()}."
            : $"A breach adds {RuleWords.Months(months)}: to the end of {last.InWords()}.");
        var latest = SchemeCalendar.LastDay(exclusion.StartsOn, longest);
        if (rules.Breach == BreachConsequence.Extend && last > latest)
        {
            reasons.Add($"Counted from its first day no exclusion{(young ? " of young people" : "")} lasts longer than {RuleWords.Months(longest)}: that is the end of {latest.InWords()}.");
            last = latest;
        }

        if (last <= exclusion.EndsOn)
            return new(rules.Breach, exclusion.EndsOn, [.. reasons, "It changes nothing here; a further exclusion can be proposed for it.", Stays(exclusion)]);
        return new(rules.Breach, last, [.. reasons, $"Its last day becomes {last.InWords()}."]);
    }

    private static string Stays(PastExclusion exclusion) => $"Its last day stays {exclusion.EndsOn.InWords()}.";
}
