namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>How rules and what they give are said.</summary>
public static class RuleWords
{
    public static string InWords(this OffenceCard card) => card == OffenceCard.Red ? "red card" : "yellow card";

    public static string InWords(this RulePreset preset) => preset switch
    {
        RulePreset.Cards => "Cards",
        RulePreset.Points => "Points, with a warning first",
        RulePreset.Pubwatch => "Pubwatch",
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, null),
    };

    public static string InWords(this BreachConsequence consequence) => consequence switch
    {
        BreachConsequence.Restart => "The exclusion starts again, at its full length",
        BreachConsequence.Extend => "Months are added to what is left of it",
        BreachConsequence.New => "It counts as an offence like any other",
        _ => throw new ArgumentOutOfRangeException(nameof(consequence), consequence, null),
    };

    /// <summary>Who votes, in words.</summary>
    public static string InWords(this Electorate electorate) => electorate switch
    {
        Electorate.Nobody => "Nobody votes: a second person decides",
        Electorate.Board => "The members of the board vote",
        Electorate.Members => "All members vote",
        _ => throw new ArgumentOutOfRangeException(nameof(electorate), electorate, null),
    };

    /// <summary>What a tie is, in words.</summary>
    public static string InWords(this TieRule tie) => tie switch
    {
        TieRule.NoBan => "The person is not excluded",
        TieRule.Panel => "The panel decides: a board member or another administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(tie), tie, null),
    };

    /// <summary>What a preset does, in a sentence or two.</summary>
    public static string Explained(this RulePreset preset) => preset switch
    {
        RulePreset.Cards => "Each offence is a yellow or a red card with points. A red card excludes by itself; yellow cards add up. From 7 points on the board decides.",
        RulePreset.Points => "Points add up. The first time there is a warning; who goes on is excluded for 12 months, reviewed after 6 clear months.",
        RulePreset.Pubwatch => "Each offence excludes by itself, for 3 to 24 months. Trying to come in starts the time again.",
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, null),
    };

    /// <summary>What follows, as the end of a sentence: "an exclusion of 12 months".</summary>
    public static string InWords(this RulingKind kind, int months) => kind switch
    {
        RulingKind.Nothing => "nothing yet",
        RulingKind.Warning => "a warning (yellow card)",
        RulingKind.Exclusion => $"an exclusion of {Months(months)} (red card)",
        RulingKind.Board => $"the board decides, on at most {Months(months)}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>"1 month", "12 months".</summary>
    public static string Months(int count) => count == 1 ? "1 month" : $"{count} months";

    /// <summary>"1 point", "4 points".</summary>
    public static string Points(int count) => count == 1 ? "1 point" : $"{count} points";
}
