namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>An intelligence report as somebody typed it.</summary>
/// <param name="Id">The report that it becomes; made with the form, so that sending twice is sending once.</param>
public sealed record IntelligenceDraft(Guid Id)
{
    public string? Text { get; init; }

    public string? Source { get; init; }

    public string? SourceGrade { get; init; }

    public string? InformationGrade { get; init; }

    public string? Handling { get; init; }

    public string? Conditions { get; init; }

    /// <summary>The day, as a browser writes it.</summary>
    public string? LearntOn { get; init; }

    /// <summary>Whom it is about.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];
}
