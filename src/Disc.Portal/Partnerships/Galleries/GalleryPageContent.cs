using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>One page of the galleries.</summary>
/// <param name="Galleries">The galleries with somebody in them, and how many.</param>
/// <param name="Everybody">How many subjects are listed in all.</param>
/// <param name="Faces">The cards of this page.</param>
/// <param name="Found">How many subjects the wish found.</param>
/// <param name="Captions">The captions that somebody of all those listed carries: only these are worth a filter.</param>
/// <param name="HasExcluded">Whether somebody of them is excluded.</param>
public sealed record GalleryPageContent(
    IReadOnlyList<GalleryCount> Galleries, int Everybody, IReadOnlyList<Face> Faces, int Found, Captions Captions = Captions.None, bool HasExcluded = false)
{
    /// <summary>The areas in which somebody of all those listed is usually met: only these are worth a filter.</summary>
    public IReadOnlyList<AreaCount> Areas { get; init; } = [];

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Found + GalleryWish.PageSize - 1) / GalleryWish.PageSize);
}

/// <summary>A gallery and how many subjects are in it now.</summary>
public sealed record GalleryCount(Guid Id, string Name, string Purpose, int Subjects);

/// <summary>An area and how many of those listed are usually met there.</summary>
public sealed record AreaCount(Guid Id, string Name, int Subjects);
