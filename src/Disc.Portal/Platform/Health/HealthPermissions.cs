namespace Disc.Portal.Platform.Health;

/// <summary>The permissions of the health page.</summary>
public static class HealthPermissions
{
    /// <summary>Sees how the portal is.</summary>
    public const string See = "platform.health";
}
