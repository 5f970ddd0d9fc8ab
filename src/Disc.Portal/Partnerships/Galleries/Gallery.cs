using Disc.Portal.Partnerships.Groups;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A named set of subjects that members may see, with its purpose.</summary>
public sealed class Gallery
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>The gallery of those whom the exclusion scheme excludes.</summary>
    public const string ExcludedName = "Excluded";

    /// <summary>The longest purpose, in characters.</summary>
    public const int PurposeLength = 200;

    /// <summary>The shortest default listing period, in days; the longest is <see cref="Listing.LongestDays"/>.</summary>
    public const int ShortestDays = 1;

    private Gallery()
    {
    }

    public Gallery(Guid id, string name, string purpose, int listingDays, int order, GalleryKind kind = GalleryKind.General)
    {
        Kind = kind;
        Id = id;
        Name = name;
        Purpose = purpose;
        ListingDays = listingDays;
        Order = order;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What follows from being in it.</summary>
    public GalleryKind Kind { get; private set; }

    /// <summary>Why members may see these people, in a sentence that members read.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>How long a listing lasts unless somebody says otherwise, in days.</summary>
    public int ListingDays { get; private set; }

    /// <summary>Who sees it: everybody, or some groups and areas.</summary>
    public Audience Audience { get; private set; }

    /// <summary>Raised on each change; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Its place among the galleries.</summary>
    public int Order { get; private set; }

    /// <summary>Says anew what it is for, who sees it, and how long a listing lasts in it.</summary>
    public void Arrange(string name, string purpose, int listingDays, Audience audience)
    {
        (Name, Purpose, ListingDays, Audience) = (name, purpose, listingDays, audience);
        Version++;
    }

    /// <summary>The gallery of the excluded, for a partnership that has none yet.</summary>
    /// <param name="lastOrder">The last place that is taken.</param>
    public static Gallery ForExcluded(int lastOrder) => new(
        Guid.CreateVersion7(), ExcludedName, "To keep out people whom the exclusion scheme has excluded from members' premises.", 365, lastOrder + 1, GalleryKind.Exclusions);
}
