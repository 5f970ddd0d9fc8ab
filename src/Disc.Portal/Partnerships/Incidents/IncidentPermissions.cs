namespace Disc.Portal.Partnerships.Incidents;

/// <summary>What the incidents feature lets people do.</summary>
public static class IncidentPermissions
{
    /// <summary>Send a report, and see what became of one's own.</summary>
    public const string Report = "incidents.report";

    /// <summary>Read what published reports tell members: what, when, where, and who of the gallery.</summary>
    public const string Read = "incidents.read";

    /// <summary>Read reports that nobody has decided yet, and decide them.</summary>
    public const string Triage = "incidents.triage";
}
