namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>The names of what people may do with the settings of galleries.</summary>
public static class GallerySettingsPermissions
{
    /// <summary>Add galleries, and say what each is for and who sees it.</summary>
    public const string Arrange = "galleries.arrange";
}
