namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What the rules gave when a case was made, under which version, why, and why something else was chosen if it was.</summary>
public sealed class ByRules
{
    /// <summary>The longest reason for choosing something else, in characters.</summary>
    public const int BecauseLength = 1000;

    private ByRules()
    {
    }

    public ByRules(int rulebook, Ruling ruling, string? otherBecause)
    {
        Rulebook = rulebook;
        Gave = ruling.Kind;
        GaveMonths = ruling.Months;
        ReasonLines = string.Join('\n', ruling.Reasons);
        OtherBecause = otherBecause;
    }

    /// <summary>The number of the version.</summary>
    public int Rulebook { get; private set; }

    public RulingKind Gave { get; private set; }

    public int GaveMonths { get; private set; }

    public string ReasonLines { get; private set; } = "";

    /// <summary>Why something else than what the rules give; null when it is what they give.</summary>
    public string? OtherBecause { get; private set; }

    /// <summary>The reasons, line by line, as they were that day.</summary>
    public IReadOnlyList<string> Reasons => ReasonLines.Split('\n');

    /// <summary>What the rules gave, in words.</summary>
    public string GaveInWords => Gave.InWords(GaveMonths);

    /// <summary>Whether a warning is what the rules gave.</summary>
    public static bool IsWarning(Ruling ruling) => ruling.Kind == RulingKind.Warning;

    /// <summary>Whether an exclusion of a length is what the rules gave: the board decides on any length up to the longest.</summary>
    public static bool IsExclusion(Ruling ruling, int months) =>
        (ruling.Kind == RulingKind.Exclusion && ruling.Months == months) || (ruling.Kind == RulingKind.Board && months <= ruling.Months);
}
