using Disc.Portal.Partnerships.PaperTemplates;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>A letter that is ready to be printed, and the version of the text that it is made under.</summary>
public sealed record LetterDraft(LetterOccasion Occasion, TemplateInUse Template, Letter Letter);
