namespace Disc.Portal.Partnerships.Incidents;

/// <summary>How the states of a report are said.</summary>
public static class IncidentStates
{
    /// <summary>The state in words.</summary>
    public static string InWords(this IncidentState state) => state switch
    {
        IncidentState.Waiting => "In triage",
        IncidentState.Returned => "Sent back with a question",
        IncidentState.Published => "Published",
        IncidentState.Logged => "Kept on record",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
