using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>A letter that a case can print now.</summary>
/// <param name="Occasion">Which.</param>
/// <param name="At">When the step happened that it tells of (UTC).</param>
/// <param name="IsDue">Whether the person should have it and it was not printed yet.</param>
/// <param name="PrintedAt">When it was printed first (UTC); null when it was not.</param>
public sealed record PrintableLetter(LetterOccasion Occasion, DateTime At, bool IsDue, DateTime? PrintedAt)
{
    /// <summary>What goes with a letter in the envelope, and is not sent by itself.</summary>
    public bool IsCompanion => Occasion.Kind is LetterKind.Guardian or LetterKind.Covering;
}
