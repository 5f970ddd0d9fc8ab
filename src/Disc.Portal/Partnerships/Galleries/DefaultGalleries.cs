namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The galleries that a new partnership starts with.</summary>
public static class DefaultGalleries
{
    /// <summary>New ones, in order.</summary>
    public static IReadOnlyList<Gallery> Make() =>
    [
        new(Guid.CreateVersion7(), "Shoplifters", "To recognise people who steal from members, and to prevent the next theft.", 90, 1),
        new(Guid.CreateVersion7(), "ID sought", "To find out who somebody is who was seen doing harm to members.", 28, 2, GalleryKind.IdSought),
        new(Guid.CreateVersion7(), "Violence and abuse", "To keep staff and customers safe from people who threaten or attack them.", 180, 3),
        new(Guid.CreateVersion7(), "Excluded", "To keep out people whom the exclusion scheme has excluded from members' premises.", 365, 4, GalleryKind.Exclusions),
    ];
}
