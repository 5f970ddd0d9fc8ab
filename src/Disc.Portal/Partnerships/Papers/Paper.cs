namespace Disc.Portal.Partnerships.Papers;

/// <summary>A paper that the partnership has to have in order: its owner, and the day on which it is looked at again. What it says stands in its versions.</summary>
public sealed class Paper
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 120;

    private Paper()
    {
    }

    public Paper(Guid id, PaperKind kind, DateTime at)
    {
        Id = id;
        Kind = kind;
        MadeAt = at;
    }

    public Guid Id { get; private set; }

    public PaperKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The account of the person who answers for it.</summary>
    public Guid Owner { get; private set; }

    /// <summary>The last London day by which it has to be looked at again, or renewed.</summary>
    public DateOnly ReviewOn { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>When it was set aside (UTC): it no longer counts as in place.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>The review day of which its owner was last told beforehand.</summary>
    public DateOnly? ToldBefore { get; private set; }

    /// <summary>The review day of which its owner was last told that it is over.</summary>
    public DateOnly? ToldAfter { get; private set; }

    /// <summary>Raised on each save; a form carries it.</summary>
    public int Revision { get; private set; }

    public void Keep(string title, Guid owner, DateOnly reviewOn)
    {
        (Title, Owner, ReviewOn) = (title, owner, reviewOn);
        Revision++;
    }

    /// <summary>A version was added.</summary>
    public void Edited() => Revision++;

    /// <summary>Sets it aside, or takes it up again.</summary>
    public void Retire(DateTime? at)
    {
        RetiredAt = at;
        Revision++;
    }

    /// <summary>Its owner was told of the review day.</summary>
    public void Told(bool isOver)
    {
        if (isOver)
            ToldAfter = ReviewOn;
        else
            ToldBefore = ReviewOn;
    }
}
