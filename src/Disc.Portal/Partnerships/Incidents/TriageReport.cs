namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A report as an administrator reads it: all of it.</summary>
public sealed record TriageReport(
    Guid Id, int Number, IncidentType Type, DateTime HappenedAt, string Place, string What, string? WordsUsed, string? WhoDescribed, long? ValuePence,
    bool Violence, string? PoliceReference, IncidentState State, string Writer, string? Premises, DateTime ReportedAt, string? DecidedBy,
    DateTime? DecidedAt, string? Question, int Version, IReadOnlyList<FaceToPick> Subjects, IReadOnlyList<ReportPhoto> Photos)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";
}

/// <summary>A photo of a report, and the subject whose picture it has become.</summary>
public sealed record ReportPhoto(Guid Id, Guid? SubjectId);
