namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>One version of the scheme's rules. It never changes: each save makes the next, and a case keeps the one that it was made under.</summary>
public sealed class Rulebook
{
    private Rulebook()
    {
    }

    public Rulebook(int number, RuleSet rules, Guid by, DateTime at)
    {
        Number = number;
        Rules = rules;
        SavedBy = by;
        SavedAt = at;
    }

    /// <summary>1, 2, 3 … within the partnership.</summary>
    public int Number { get; private set; }

    public RuleSet Rules { get; private set; } = null!;

    public Guid SavedBy { get; private set; }

    public DateTime SavedAt { get; private set; }
}
