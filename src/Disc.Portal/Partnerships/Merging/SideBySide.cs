using Disc.EntityResolution;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>Two records side by side.</summary>
/// <param name="Kept">The one that stays.</param>
/// <param name="Gone">The one that goes.</param>
/// <param name="IsYoung">One of the two says that the person is, or may be, under 18.</param>
/// <param name="Likeness">What speaks for and against their being one person.</param>
public sealed record SideBySide(MergingSide Kept, MergingSide Gone, bool IsYoung, Likeness Likeness);

/// <summary>One of two records that are compared.</summary>
public sealed record MergingSide(
    Guid Id, int Version, SubjectDraft Draft, bool IsRestricted, bool IsHeldBack, DateOnly EraseOn, IReadOnlyList<Guid> Images, int Incidents, int Listings)
{
    public string Name => Subject.NameOf(Draft.GivenName?.Trim(), Draft.FamilyName?.Trim());
}

/// <summary>What entity resolution says of two records: the answer, and one sentence for each attribute.</summary>
public sealed record Likeness(Answer Answer, IReadOnlyList<(string Sentence, bool SpeaksFor)> Why)
{
    public string InWords => Answer switch
    {
        Answer.Same => "Probably one person",
        Answer.Perhaps => "Perhaps one person",
        _ => "Probably two people",
    };
}

/// <summary>Two records that may be one person.</summary>
public sealed record AlikePair(AlikeSubject One, AlikeSubject Other, Likeness Likeness);

/// <summary>A record that may be somebody else's too.</summary>
public sealed record AlikeSubject(Guid Id, string Name, Guid? ImageId);

/// <summary>A record that may be the person who is being recorded.</summary>
public sealed record AlikeChoice(AlikeSubject Subject, Likeness Likeness);

/// <summary>A merge as the page of the record shows it.</summary>
/// <param name="Id">The merge.</param>
/// <param name="Name">The name that the other record had; null once that is forgotten.</param>
/// <param name="By">Who merged them.</param>
/// <param name="At">When.</param>
/// <param name="UndoUntil">The day before which it can be undone; null when it cannot.</param>
public sealed record MergeRow(Guid Id, string? Name, string By, DateTime At, DateOnly? UndoUntil);
