namespace Disc.Portal.Partnerships.Incidents;

/// <summary>What the incidents feature lets people do.</summary>
public static class IncidentPermissions
{
    /// <summary>Send a report, and see what became of one's own.</summary>
    public const string Report = "incidents.report";

    /// <summary>Read reports that nobody has decided yet, and decide them.</summary>
    public const string Triage = "incidents.triage";
}
