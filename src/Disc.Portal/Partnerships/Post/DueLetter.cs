using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Partnerships.Post;

/// <summary>A letter that is due, as the list of tonight's post shows it.</summary>
/// <param name="Occasion">Which.</param>
/// <param name="Reference">Of its case.</param>
/// <param name="Name">To whom.</param>
/// <param name="Since">When it fell due (UTC).</param>
/// <param name="HasAddress">Whether there is an address for the envelope; else it is handed over.</param>
/// <param name="CaseVersion">The version of its case.</param>
public sealed record DueLetter(LetterOccasion Occasion, string Reference, string Name, DateTime Since, bool HasAddress, int CaseVersion);
