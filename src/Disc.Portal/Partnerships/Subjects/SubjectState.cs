namespace Disc.Portal.Partnerships.Subjects;

/// <summary>All of one record at one moment, so that a merge can be undone: it is kept no longer than that, and erased with the subject.</summary>
public sealed record SubjectState
{
    public required Guid Id { get; init; }

    public required SubjectDraft Draft { get; init; }

    public bool IsHeldBack { get; init; }

    public DateTime? RestrictedAt { get; init; }

    public string? RestrictedBecause { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public Guid RecordedBy { get; init; }

    public DateTime RecordedAt { get; init; }

    public DateTime ChangedAt { get; init; }

    public DateOnly EraseOn { get; init; }

    public string EraseBecause { get; init; } = "";
}
