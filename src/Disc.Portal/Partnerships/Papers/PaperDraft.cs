namespace Disc.Portal.Partnerships.Papers;

/// <summary>A paper as an administrator typed it.</summary>
public sealed class PaperDraft
{
    /// <summary>The paper; made with the form, so that sending twice is sending once.</summary>
    public Guid Id { get; set; }

    /// <summary>The paper's revision that the form showed; 0 for a new one.</summary>
    public int Revision { get; set; }

    public PaperKind Kind { get; set; }

    public string? Title { get; set; }

    /// <summary>Markdown.</summary>
    public string? Text { get; set; }

    /// <summary>What changed since the version before.</summary>
    public string? Change { get; set; }

    /// <summary>Who answers for it; null for whoever writes.</summary>
    public Guid? Owner { get; set; }

    /// <summary>The day of the next review, as a browser writes it.</summary>
    public string? ReviewOn { get; set; }
}
