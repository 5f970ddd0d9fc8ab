namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The names of what people may do with galleries and listings.</summary>
public static class GalleryPermissions
{
    /// <summary>Look through the galleries.</summary>
    public const string View = "galleries.view";

    /// <summary>Propose a listing, and take one off.</summary>
    public const string Propose = "galleries.propose";

    /// <summary>Approve or refuse somebody else's proposal.</summary>
    public const string Decide = "galleries.decide";
}
