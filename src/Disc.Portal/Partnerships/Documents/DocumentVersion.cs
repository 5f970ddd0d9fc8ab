namespace Disc.Portal.Partnerships.Documents;

/// <summary>One version of a document: a draft until it is published, then unchangeable; members read it, and it counts from a date on.</summary>
public sealed class DocumentVersion
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 120;

    /// <summary>The longest text, in characters of Markdown.</summary>
    public const int TextLength = 60_000;

    /// <summary>The longest word on what changed, in characters.</summary>
    public const int ChangeLength = 300;

    /// <summary>The most days that members may take to certify it after it takes effect (rule 3).</summary>
    public const int MostGraceDays = 7;

    /// <summary>The folder of its PDF in the tenant's files.</summary>
    public const string FileFolder = "documents";

    private DocumentVersion()
    {
    }

    public DocumentVersion(Guid id, Guid document, int number, DateTime at)
    {
        Id = id;
        DocumentId = document;
        Number = number;
        MadeAt = at;
    }

    public Guid Id { get; private set; }

    public Guid DocumentId { get; private set; }

    /// <summary>1, 2, 3 … within its document.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown; empty when the PDF says it all.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What changed since the version before, for those who knew that one.</summary>
    public string? Change { get; private set; }

    /// <summary>Its PDF; null for none.</summary>
    public Guid? File { get; private set; }

    /// <summary>The PDF's own wrapped key: destroyed with it.</summary>
    public byte[]? FileKey { get; private set; }

    /// <summary>How large the PDF is, in bytes.</summary>
    public int FileSize { get; private set; }

    /// <summary>Whether members must certify that they read it (rule 3).</summary>
    public bool MustCertify { get; private set; }

    public DateTime MadeAt { get; private set; }

    /// <summary>When it was published (UTC): from then on members can read it; null for a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    public Guid? PublishedBy { get; private set; }

    /// <summary>The London day from which it counts; null for a draft.</summary>
    public DateOnly? TakesEffectOn { get; private set; }

    /// <summary>How many days from then on members may go on as before without certifying it.</summary>
    public int GraceDays { get; private set; }

    public bool IsDraft => PublishedAt is null;

    /// <summary>Writes the draft.</summary>
    public void Write(string title, string text, string? change, bool mustCertify)
    {
        if (!IsDraft)
            throw new InvalidOperationException("A published version does not change.");
        (Title, Text, Change, MustCertify) = (title, text, change, mustCertify);
    }

    /// <summary>A PDF stands sealed in the tenant's files; the same file may stand in several versions.</summary>
    public void Attach(Guid file, byte[] key, int size) => (File, FileKey, FileSize) = (file, key, size);

    /// <summary>The draft has no PDF any more.</summary>
    public void Detach() => (File, FileKey, FileSize) = (null, null, 0);

    /// <summary>Members can read it from now on; it counts from a day on.</summary>
    public void Publish(DateOnly takesEffectOn, int graceDays, Guid by, DateTime at)
    {
        (TakesEffectOn, GraceDays) = (takesEffectOn, graceDays);
        (PublishedBy, PublishedAt) = (by, at);
    }
}
