namespace Disc.Portal.Partnerships.Images;

/// <summary>The names of what people may do with pictures.</summary>
public static class ImagePermissions
{
    /// <summary>See the faces of subjects that are listed now.</summary>
    public const string View = "images.view";

    /// <summary>See the faces of subjects whose listing waits for a second person.</summary>
    public const string ViewProposed = "images.view-proposed";

    /// <summary>Send a photo, for a report.</summary>
    public const string Upload = "images.upload";

    /// <summary>See a picture as it was taken in, with bystanders in it, and cover them.</summary>
    public const string SeeOriginals = "images.see-originals";

    /// <summary>See every picture, add them to subjects, choose the one that stands for a subject.</summary>
    public const string Manage = "images.manage";
}
