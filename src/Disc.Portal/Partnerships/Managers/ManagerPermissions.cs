namespace Disc.Portal.Partnerships.Managers;

/// <summary>What looking after a group lets people do.</summary>
public static class ManagerPermissions
{
    /// <summary>See the people of the groups in one's care, invite into them, remind them; never anybody else.</summary>
    public const string LookAfter = "groups.look-after";
}
