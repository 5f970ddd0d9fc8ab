namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What the rules say should follow, from the mildest on.</summary>
public enum RulingKind
{
    Nothing,

    /// <summary>A yellow card.</summary>
    Warning,

    /// <summary>A red card.</summary>
    Exclusion,

    /// <summary>The board decides.</summary>
    Board,
}

/// <summary>What rules give for a history, and why.</summary>
/// <param name="Kind">What should follow.</param>
/// <param name="Months">The length of the exclusion; for the board the longest that it may decide on; 0 otherwise.</param>
/// <param name="Reasons">The reasons, line by line.</param>
public sealed record Ruling(RulingKind Kind, int Months, IReadOnlyList<string> Reasons)
{
    /// <summary>"an exclusion of 12 months".</summary>
    public string InWords => Kind.InWords(Months);

    /// <summary>Whether this gives at least as much as another ruling.</summary>
    public bool IsAtLeast(Ruling other) => (Kind, Months).CompareTo((other.Kind, other.Months)) >= 0;
}
