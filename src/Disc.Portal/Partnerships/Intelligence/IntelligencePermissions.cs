namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>What intelligence lets people do.</summary>
public static class IntelligencePermissions
{
    /// <summary>Write, read and review intelligence reports.</summary>
    public const string Manage = "intelligence.manage";
}
