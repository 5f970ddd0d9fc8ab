using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>A line of the list of intelligence reports.</summary>
public sealed record IntelligenceRow(Guid Id, int Number, Grading Grading, DateOnly LearntOn, DateOnly ReviewOn, DateOnly EraseOn, int Subjects, bool IsDue)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"N-{Number:0000}";
}

/// <summary>An intelligence report as an administrator reads it.</summary>
public sealed record ReadIntelligence(
    Guid Id, int Number, string Text, string Source, Grading Grading, string? Conditions, DateOnly LearntOn, string Writer, DateTime WrittenAt,
    DateOnly ReviewOn, DateOnly EraseOn, string? KeptBecause, bool IsDue, int Version, IReadOnlyList<FaceToPick> Subjects)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"N-{Number:0000}";
}
