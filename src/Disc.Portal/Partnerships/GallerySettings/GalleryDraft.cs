using Disc.Portal.Partnerships.Groups;

namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>What somebody says of a gallery.</summary>
/// <param name="Name">As members read it.</param>
/// <param name="Purpose">Why members may see these people, in a sentence that members read.</param>
/// <param name="ListingDays">How long a listing lasts unless somebody says otherwise, in days.</param>
/// <param name="Audience">Who sees it.</param>
public sealed record GalleryDraft(string? Name, string? Purpose, int? ListingDays, Audience Audience);

/// <summary>A gallery as its settings show it.</summary>
/// <param name="Id">The gallery.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">Why members may see these people.</param>
/// <param name="ListingDays">How long a listing lasts unless somebody says otherwise.</param>
/// <param name="Audience">Who sees it.</param>
/// <param name="SeenBy">Who sees it, in words.</param>
/// <param name="Listed">How many subjects are listed in it now.</param>
/// <param name="MayGo">Whether it can be removed: nobody was ever in it, and nothing follows from it.</param>
/// <param name="Version">The version that a form carries.</param>
public sealed record ArrangedGallery(
    Guid Id, string Name, string Purpose, int ListingDays, Audience Audience, string SeenBy, int Listed, bool MayGo, int Version);
