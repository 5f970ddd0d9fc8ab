namespace Disc.Portal.Partnerships.Members;

/// <summary>What the members feature lets people do.</summary>
public static class MemberPermissions
{
    /// <summary>See the list of members, invite, block, and change what they may do.</summary>
    public const string Manage = "members.manage";
}
