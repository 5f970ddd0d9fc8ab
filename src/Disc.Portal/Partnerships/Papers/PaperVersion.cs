namespace Disc.Portal.Partnerships.Papers;

/// <summary>A paper as it was saved once. Every save adds one; none is ever changed.</summary>
public sealed class PaperVersion
{
    /// <summary>The longest text, in characters of Markdown.</summary>
    public const int TextLength = 60_000;

    /// <summary>The longest word on what changed, in characters.</summary>
    public const int ChangeLength = 300;

    /// <summary>The folder of its PDF in the tenant's files.</summary>
    public const string FileFolder = "papers";

    private PaperVersion()
    {
    }

    public PaperVersion(Guid id, Guid paper, int number, string text, string? change, Guid by, DateTime at)
    {
        Id = id;
        PaperId = paper;
        Number = number;
        Text = text;
        Change = change;
        By = by;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid PaperId { get; private set; }

    /// <summary>1, 2, 3 … within its paper.</summary>
    public int Number { get; private set; }

    /// <summary>Markdown; empty when the PDF says it all.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What changed since the version before.</summary>
    public string? Change { get; private set; }

    /// <summary>Its PDF; null for none.</summary>
    public Guid? File { get; private set; }

    /// <summary>The PDF's own wrapped key.</summary>
    public byte[]? FileKey { get; private set; }

    /// <summary>How large the PDF is, in bytes.</summary>
    public int FileSize { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>A PDF stands sealed in the tenant's files; the same file may stand in several versions.</summary>
    public void Attach(Guid file, byte[] key, int size) => (File, FileKey, FileSize) = (file, key, size);
}
