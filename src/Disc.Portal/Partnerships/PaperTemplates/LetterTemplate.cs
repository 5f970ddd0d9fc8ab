namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>One version of a letter's text. It never changes: each save makes the next, and a letter that was printed keeps its own.</summary>
public sealed class LetterTemplate
{
    private LetterTemplate()
    {
    }

    public LetterTemplate(LetterKind kind, int number, string text, bool isUsual, Guid by, DateTime at)
    {
        Kind = kind;
        Number = number;
        Text = text;
        IsUsual = isUsual;
        SavedBy = by;
        SavedAt = at;
    }

    public LetterKind Kind { get; private set; }

    /// <summary>1, 2, 3 … of its kind within the partnership.</summary>
    public int Number { get; private set; }

    /// <summary>Markdown with fields.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it is the usual text as it was that day: then a better usual text of a later release takes its place.</summary>
    public bool IsUsual { get; private set; }

    /// <summary>The account; the empty id for the portal, which keeps the usual text when it is first printed.</summary>
    public Guid SavedBy { get; private set; }

    public DateTime SavedAt { get; private set; }
}
