namespace Disc.Portal.Partnerships.Groups;

/// <summary>What the groups feature lets people do.</summary>
public static class GroupPermissions
{
    /// <summary>Make groups and areas, and say who is in them.</summary>
    public const string Edit = "groups.edit";

    /// <summary>Choose among them when addressing something.</summary>
    public const string Choose = "groups.choose";

    /// <summary>See what is addressed to any of them.</summary>
    public const string SeeAll = "groups.see-all";
}
