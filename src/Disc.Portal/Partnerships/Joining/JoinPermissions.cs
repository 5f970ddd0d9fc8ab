namespace Disc.Portal.Partnerships.Joining;

/// <summary>What asking to join lets people do.</summary>
public static class JoinPermissions
{
    /// <summary>Open and close the public page, and decide who asks.</summary>
    public const string Decide = "joining.decide";
}
