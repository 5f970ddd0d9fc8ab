namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>That a letter of a case was printed, when, by whom and under which version of its text: printed again it reads the same.</summary>
public sealed class PrintedLetter
{
    private PrintedLetter()
    {
    }

    public PrintedLetter(LetterOccasion letter, int template, Guid by, DateTime at, bool inPost)
    {
        Id = Guid.CreateVersion7();
        Kind = letter.Kind;
        ExclusionId = letter.ExclusionId;
        WarningId = letter.WarningId;
        Step = letter.Step;
        Template = template;
        PrintedBy = by;
        PrintedAt = at;
        InPost = inPost;
    }

    public Guid Id { get; private set; }

    public LetterKind Kind { get; private set; }

    public Guid? ExclusionId { get; private set; }

    public Guid? WarningId { get; private set; }

    /// <summary>Which step of the case it tells of.</summary>
    public int Step { get; private set; }

    /// <summary>The number of the text's version.</summary>
    public int Template { get; private set; }

    public Guid PrintedBy { get; private set; }

    public DateTime PrintedAt { get; private set; }

    /// <summary>Whether it went with a batch.</summary>
    public bool InPost { get; private set; }
}
