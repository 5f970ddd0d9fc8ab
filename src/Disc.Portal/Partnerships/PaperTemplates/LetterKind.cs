namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>The letters of the exclusion scheme: each has a text of its own that the administrator can change.</summary>
public enum LetterKind
{
    /// <summary>A yellow card: what the person did, and what follows if they go on.</summary>
    Warning,

    /// <summary>The notice of rule 16.</summary>
    ExclusionNotice,

    /// <summary>The ban that holds while a ballot runs.</summary>
    InterimNotice,

    /// <summary>The ban lasts longer after a breach.</summary>
    Extension,

    /// <summary>The ban was lifted before its last day.</summary>
    Lifting,

    /// <summary>The ban rests while the person keeps conditions: support, or a restorative agreement.</summary>
    Diversion,

    /// <summary>The conditions were kept: the ban is lifted.</summary>
    DiversionKept,

    AppealReceived,

    AppealOutcome,

    ReviewOutcome,

    /// <summary>To the parent or guardian of somebody who is, or may be, under 18.</summary>
    Guardian,

    /// <summary>Goes on top of another letter in the envelope.</summary>
    Covering,
}
