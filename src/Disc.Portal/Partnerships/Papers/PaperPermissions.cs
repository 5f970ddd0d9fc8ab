namespace Disc.Portal.Partnerships.Papers;

/// <summary>What the papers feature lets people do.</summary>
public static class PaperPermissions
{
    /// <summary>See, write and keep the partnership's papers.</summary>
    public const string Manage = "papers.manage";
}
