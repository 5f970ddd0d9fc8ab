namespace Disc.Portal.Partnerships.Trends;

/// <summary>What the trend lets people do.</summary>
public static class TrendPermissions
{
    /// <summary>See how many reports and incidents there are.</summary>
    public const string See = "trends.see";
}
