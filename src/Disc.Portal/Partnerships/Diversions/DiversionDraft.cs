namespace Disc.Portal.Partnerships.Diversions;

/// <summary>An agreement while it is written.</summary>
/// <param name="Kind">What is tried; null while nothing was chosen.</param>
/// <param name="Conditions">What the person does.</param>
/// <param name="Until">The last day for it.</param>
/// <param name="WordsKept">The words that the writer was asked about and keeps (rule 6).</param>
public sealed record DiversionDraft(DiversionKind? Kind, string? Conditions, DateOnly? Until, string? WordsKept = null);
