using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>A report as an administrator reads it: all of it.</summary>
public sealed record TriageReport(
    Guid Id, int Number, string Type, DateTime HappenedAt, string Place, string What, string? WordsUsed, string? WhoDescribed, long? ValuePence,
    bool Violence, string? PoliceReference, IncidentState State, string Writer, string? Premises, DateTime ReportedAt, string? DecidedBy,
    DateTime? DecidedAt, string? Question, int Version, IReadOnlyList<FaceToPick> Subjects, IReadOnlyList<ReportPhoto> Photos)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";

    public string? Weapon { get; init; }

    public string? Vehicle { get; init; }

    public IReadOnlyList<(string What, long? ValuePence, bool IsRecovered)> Property { get; init; } = [];

    /// <summary>Until when the pictures of the cameras are there.</summary>
    public DateOnly? CctvUntil { get; init; }

    public bool WitnessWilling { get; init; }

    public bool PoliceTold { get; init; }

    /// <summary>Whether its writer asks for something to be done.</summary>
    public bool NeedsAction { get; init; }

    /// <summary>Who may be meant: those whose names stand in the text, and those linked to a report of the same place and hour.</summary>
    public IReadOnlyList<FaceToPick> Suggestions { get; init; } = [];
}

/// <summary>A photo of a report, and the subject whose picture it has become.</summary>
public sealed record ReportPhoto(Guid Id, Guid? SubjectId);
