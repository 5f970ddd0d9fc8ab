using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Partnerships.PaperDesk;

/// <summary>A letter's text as its editor opens it.</summary>
public sealed record OpenTemplate
{
    public required LetterKind Kind { get; init; }

    /// <summary>The text that holds now.</summary>
    public required string Text { get; init; }

    /// <summary>The newest version; 0 when none was ever kept. A save says which it was written from.</summary>
    public required int Number { get; init; }

    /// <summary>Whether it says the usual words.</summary>
    public required bool IsUsual { get; init; }

    /// <summary>The versions, the newest first.</summary>
    public required IReadOnlyList<TemplateVersion> Versions { get; init; }

    /// <summary>The cases on which it can be looked at, the newest first: their references, and nobody's name.</summary>
    public required IReadOnlyList<PreviewCase> Cases { get; init; }
}

/// <summary>One saved version of a text.</summary>
public sealed record TemplateVersion(int Number, DateTime SavedAt, string SavedBy, bool IsUsual, string Text);

/// <summary>A case on which a letter can be looked at.</summary>
public sealed record PreviewCase(Guid Id, string Reference);
