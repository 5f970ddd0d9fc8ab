namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>What the access report lets people do.</summary>
public static class AccessPermissions
{
    /// <summary>See who looked at what.</summary>
    public const string Read = "access.read";
}
