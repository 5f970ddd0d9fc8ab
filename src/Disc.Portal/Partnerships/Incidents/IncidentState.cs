namespace Disc.Portal.Partnerships.Incidents;

/// <summary>How far a report has come.</summary>
public enum IncidentState
{
    /// <summary>Sent; waits for triage. Only its writer and the administrators see it.</summary>
    Waiting,

    /// <summary>Sent back to its writer with a question.</summary>
    Returned,

    /// <summary>Triaged: evidence, shown to members with its subjects.</summary>
    Published,

    /// <summary>Triaged: kept for the record, not shown.</summary>
    Logged,
}
