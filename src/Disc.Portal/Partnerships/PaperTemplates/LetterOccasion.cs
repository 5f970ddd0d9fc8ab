namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>Which letter of which case about which of its steps: two breaches bring two letters.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ExclusionId">The exclusion; null for a warning's letter.</param>
/// <param name="WarningId">The warning; null for an exclusion's letter.</param>
/// <param name="Step">The place of the step in the case, from 0; 0 for a warning.</param>
public sealed record LetterOccasion(LetterKind Kind, Guid? ExclusionId, Guid? WarningId, int Step);
