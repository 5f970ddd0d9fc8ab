namespace Disc.Portal.Partnerships.Incidents;

/// <summary>A report that waits for triage, as one line of the queue.</summary>
public sealed record QueuedReport(Guid Id, int Number, IncidentType Type, string Place, DateTime ReportedAt, bool IsHarm, int Photos)
{
    /// <summary>How people refer to it.</summary>
    public string Reference => $"I-{Number:0000}";
}
