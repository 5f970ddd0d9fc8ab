using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.Schemes;

/// <summary>The rules of a scheme in plain words, for everybody: made of the rules themselves, so that the page cannot say something else than they do. Pure.</summary>
public sealed record PlainRules
{
    /// <summary>The number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Since when it holds, as a day in London.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>What the scheme acts on, the gravest first.</summary>
    public required IReadOnlyList<OffenceLine> Offences { get; init; }

    /// <summary>Whether there are red cards as well as yellow ones; else nobody need read of cards.</summary>
    public required bool HasCards { get; init; }

    /// <summary>What one red card gives; null when there is none.</summary>
    public required LengthTable? RedCard { get; init; }

    /// <summary>What points that add up give; null when nothing does.</summary>
    public required LengthTable? AddedUp { get; init; }

    /// <summary>What else holds, a sentence each.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Says a version of the rules in words.</summary>
    public static PlainRules Of(RuleSet rules, int version, DateOnly since)
    {
        var hasCards = rules.Offences.Any(offence => offence.Card == OffenceCard.Red);
        return new PlainRules
        {
            Version = version,
            Since = since,
            HasCards = hasCards,
            Offences = [.. rules.Offences.OrderByDescending(offence => offence.Card == OffenceCard.Red).ThenByDescending(offence => offence.Points).ThenBy(offence => offence.Name, StringComparer.CurrentCulture)
                .Select(offence => new OffenceLine(offence.Name, hasCards ? offence.Card.InWords() : null, offence.Points, RuleWords.Months(offence.CountsForMonths)))],
            RedCard = hasCards && rules.RedCard.Count > 0 ? TableOf("An offence with a red card excludes by itself. The gravest one decides.", rules.RedCard) : null,
            AddedUp = rules.AddedUp.Count > 0 ? TableOf(hasCards ? "The points of yellow cards add up." : "The points add up.", rules.AddedUp) : null,
            Sentences = [.. SentencesOf(rules, hasCards)],
        };
    }

    private static LengthTable TableOf(string heading, IReadOnlyList<LengthStep> steps)
    {
        var ordered = steps.OrderBy(step => step.Points).ToList();
        return new LengthTable(heading, [.. ordered.Select((step, index) => new LengthLine(
            index == ordered.Count - 1 ? $"{RuleWords.Points(step.Points)} or more"
            : ordered[index + 1].Points - 1 is var most && most > step.Points ? $"{step.Points} to {most} points"
            : RuleWords.Points(step.Points),
            RuleWords.Months(step.Months), RuleWords.Months(step.MonthsUnder18)))]);
    }

    private static IEnumerable<string> SentencesOf(RuleSet rules, bool hasCards)
    {
        if (rules.AddedUp.Count > 0 || rules.WarnFrom > 1)
        {
            yield return rules.WarningFirst
                ? $"A warning comes first: nobody is excluded for points that add up who was not warned before. There is a warning from {RuleWords.Points(rules.WarnFrom)} on."
                : $"There is a warning from {RuleWords.Points(rules.WarnFrom)} on, where it is not enough for an exclusion.";
            yield return $"A warning counts for {RuleWords.Months(rules.WarningCountsMonths)}.";
        }

        if (rules.BoardFrom is { } board)
            yield return $"From {RuleWords.Points(board)} on{(hasCards ? ", yellow and red cards together," : "")} the board decides how long it is.";
        yield return $"No exclusion is longer than {RuleWords.Months(rules.Longest)}, and none of somebody who is, or may be, under 18 longer than {RuleWords.Months(rules.LongestUnder18)}.";
        if (rules is { RepeatWithinMonths: > 0, RepeatAddsMonths: > 0 })
            yield return $"Whoever commits an offence again within {RuleWords.Months(rules.RepeatWithinMonths)} after an exclusion ended gets {RuleWords.Months(rules.RepeatAddsMonths)} more.";
        yield return rules.Breach switch
        {
            BreachConsequence.Restart => "Whoever comes in, or tries to, while excluded: the exclusion starts again, at its full length.",
            BreachConsequence.Extend => $"Whoever comes in, or tries to, while excluded: {RuleWords.Months(rules.BreachAddsMonths)} {(rules.BreachAddsMonths == 1 ? "is" : "are")} added each time.",
            _ => "Whoever comes in, or tries to, while excluded commits an offence like any other.",
        };
        if (rules.StartsAtService)
            yield return "An exclusion begins on the day on which its notice is handed over or delivered.";
        if (rules.Ballot.Who != Electorate.Nobody)
        {
            yield return $"{(rules.Ballot.Who == Electorate.Board ? "The members of the board" : "The members")} vote on each exclusion, without being told who it is or who reported it. "
                + $"The vote is secret; {rules.Ballot.QuorumPercent} of 100 have to take part, and a tie is {(rules.Ballot.Tie == TieRule.NoBan ? "no exclusion" : "decided by a second person")}. Police take no part.";
        }
        else
        {
            yield return "Nobody decides alone: one person proposes an exclusion and another decides it. Police take no part.";
        }

        yield return "What an exclusion rested on does not count a second time.";
        if (rules.ReviewAfterMonths is { } review)
            yield return $"After {RuleWords.Months(review)} without a further offence an exclusion is looked at again by itself, and may end sooner.";
        yield return "Somebody may decide on less, or with a written reason on something else, but never on more than the longest time above.";
    }
}

/// <summary>An offence of the scheme: its name, its card, its points, for how long it counts.</summary>
public sealed record OffenceLine(string Name, string? Card, int Points, string Counts);

/// <summary>From how many points on an exclusion lasts how long.</summary>
public sealed record LengthTable(string Heading, IReadOnlyList<LengthLine> Lines);

/// <summary>One line of it.</summary>
public sealed record LengthLine(string Points, string Length, string LengthUnder18);
