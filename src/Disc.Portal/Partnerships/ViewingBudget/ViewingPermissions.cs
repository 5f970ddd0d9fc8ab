namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>What the viewing budget lets people do.</summary>
public static class ViewingPermissions
{
    /// <summary>Set the figures, and look into accounts that were stopped.</summary>
    public const string Set = "viewing.set";
}
