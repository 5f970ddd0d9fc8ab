namespace Disc.Portal.Partnerships.Alerts;

/// <summary>What the alerts feature lets people do.</summary>
public static class AlertPermissions
{
    /// <summary>Read alerts.</summary>
    public const string Read = "alerts.read";

    /// <summary>Write alerts of the partnership's own, and withdraw them.</summary>
    public const string Write = "alerts.write";
}
