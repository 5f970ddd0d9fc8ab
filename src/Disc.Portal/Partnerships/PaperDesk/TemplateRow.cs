using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Partnerships.PaperDesk;

/// <summary>One letter in the list of texts.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsUsual">Whether it says the usual words.</param>
/// <param name="Number">The version that holds; 0 when none was ever kept.</param>
/// <param name="SavedAt">When it was saved (UTC); null for the usual words.</param>
/// <param name="SavedBy">Who saved it; null for the usual words.</param>
public sealed record TemplateRow(LetterKind Kind, bool IsUsual, int Number, DateTime? SavedAt, string? SavedBy);
