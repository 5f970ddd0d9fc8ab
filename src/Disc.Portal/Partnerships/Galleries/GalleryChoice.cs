namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A gallery as a form offers it.</summary>
/// <param name="Id">The gallery.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">Why members may see these people.</param>
/// <param name="ListingDays">How long a listing lasts unless somebody says otherwise.</param>
/// <param name="Kind">What follows from being in it.</param>
/// <param name="SeenBy">Who sees it, in words.</param>
public sealed record GalleryChoice(Guid Id, string Name, string Purpose, int ListingDays, GalleryKind Kind, string SeenBy);
