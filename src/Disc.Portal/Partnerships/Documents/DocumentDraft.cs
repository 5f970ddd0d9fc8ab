namespace Disc.Portal.Partnerships.Documents;

/// <summary>A draft as an administrator typed it.</summary>
public sealed class DocumentDraft
{
    /// <summary>The document; made with the form, so that sending twice is sending once.</summary>
    public Guid Id { get; set; }

    /// <summary>The document's revision that the form showed; 0 for a new one.</summary>
    public int Revision { get; set; }

    public string? Title { get; set; }

    /// <summary>Markdown.</summary>
    public string? Text { get; set; }

    /// <summary>What changed since the version before.</summary>
    public string? Change { get; set; }

    public bool MustCertify { get; set; }

    /// <summary>After how many months it is certified again; 0 for only when it changes.</summary>
    public int RecertifyMonths { get; set; }

    /// <summary>Who answers for it; null for whoever writes.</summary>
    public Guid? Owner { get; set; }

    /// <summary>The words that the writer was asked about and keeps (rule 6).</summary>
    public string? WordsKept { get; set; }
}
