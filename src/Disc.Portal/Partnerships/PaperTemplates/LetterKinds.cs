namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>How the kinds of letter are said.</summary>
public static class LetterKinds
{
    /// <summary>The letter's name, as buttons and lists say it; it names nobody (rule 8).</summary>
    public static string InWords(this LetterKind kind) => kind switch
    {
        LetterKind.Warning => "Warning letter",
        LetterKind.ExclusionNotice => "Exclusion notice",
        LetterKind.InterimNotice => "Interim notice",
        LetterKind.Extension => "Letter: longer after a breach",
        LetterKind.Lifting => "Letter: the ban is lifted",
        LetterKind.Diversion => "Letter: support or a restorative agreement",
        LetterKind.DiversionKept => "Letter: the conditions were kept",
        LetterKind.AppealReceived => "Letter: the appeal is here",
        LetterKind.AppealOutcome => "Letter: the outcome of the appeal",
        LetterKind.ReviewOutcome => "Letter: the outcome of the review",
        LetterKind.Guardian => "Letter to the parent or guardian",
        LetterKind.Covering => "Covering letter",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>When it is sent, in a sentence.</summary>
    public static string When(this LetterKind kind) => kind switch
    {
        LetterKind.Warning => "When somebody is warned. The warning counts from the day on which they have it.",
        LetterKind.ExclusionNotice => "When a ban is approved. It is not in force until this is served.",
        LetterKind.InterimNotice => "When somebody is banned while the members vote.",
        LetterKind.Extension => "When a ban gets longer because it was broken.",
        LetterKind.Lifting => "When a ban ends by decision, before its last day.",
        LetterKind.Diversion => "When a ban rests while the person keeps conditions.",
        LetterKind.DiversionKept => "When the conditions were kept, and the ban is lifted.",
        LetterKind.AppealReceived => "When an appeal has come in.",
        LetterKind.AppealOutcome => "When an appeal is decided.",
        LetterKind.ReviewOutcome => "When a ban was looked at again.",
        LetterKind.Guardian => "With each letter to somebody who is, or may be, under 18.",
        LetterKind.Covering => "On top of another letter, when you ask for it.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word that stands for it in a file's name and in its address.</summary>
    public static string Slug(this LetterKind kind) => kind switch
    {
        LetterKind.Warning => "warning",
        LetterKind.ExclusionNotice => "notice",
        LetterKind.InterimNotice => "interim",
        LetterKind.Extension => "longer",
        LetterKind.Lifting => "lifted",
        LetterKind.Diversion => "agreement",
        LetterKind.DiversionKept => "agreement-kept",
        LetterKind.AppealReceived => "appeal",
        LetterKind.AppealOutcome => "appeal-outcome",
        LetterKind.ReviewOutcome => "review-outcome",
        LetterKind.Guardian => "guardian",
        LetterKind.Covering => "covering",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of a slug; null for none.</summary>
    public static LetterKind? OfSlug(string? slug) =>
        Enum.GetValues<LetterKind>().Cast<LetterKind?>().FirstOrDefault(kind => kind!.Value.Slug() == slug);
}
