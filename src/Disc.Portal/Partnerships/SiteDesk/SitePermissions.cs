namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>What the premises feature lets people do.</summary>
public static class SitePermissions
{
    /// <summary>Record organisations and premises, and who works there.</summary>
    public const string Edit = "sites.edit";
}
