namespace Disc.Portal.Shared.Pdf;

/// <summary>What a paper carries besides its text: its title and language, and what stands at the edge of every page.</summary>
public sealed record PaperSettings
{
    /// <summary>The title in the file's properties. It shows in windows and print queues, so it names no person (rule 8 of the product).</summary>
    public required string Title { get; init; }

    /// <summary>The language that a screen reader speaks, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>At the foot of every page, left: whom or what the paper is about.</summary>
    public string FooterName { get; init; } = "";

    /// <summary>At the foot of every page, before the page number.</summary>
    public string FooterReference { get; init; } = "";

    /// <summary>
    /// The heading of the part that belongs on the back of a sheet. Where it would fall on a front, the paper's own "blank-side" is
    /// printed before it.
    /// </summary>
    public string? OnBackOfSheet { get; init; }

    /// <summary>Whether it is A6, for a pocket, instead of A4.</summary>
    public bool ForAPocket { get; init; }

    /// <summary>At the head of every page, for a paper that must not be taken for the real one.</summary>
    public string? Banner { get; init; }
}
