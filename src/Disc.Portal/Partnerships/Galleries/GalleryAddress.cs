using Microsoft.AspNetCore.WebUtilities;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What somebody looks through, as addresses carry it: filters stick from page to page. A search is an id; the words stay on the server (rule 8).</summary>
/// <param name="Gallery">The id of a gallery.</param>
/// <param name="Caption">The name of a caption.</param>
/// <param name="Order">"active" for most active first.</param>
/// <param name="Search">The id of a search.</param>
/// <param name="Page">The page; 1 is not said.</param>
/// <param name="Area">The id of an area.</param>
public sealed record GalleryAddress(string? Gallery, string? Caption, string? Order, string? Search, int? Page, string? Area)
{
    /// <summary>The wish that it stands for.</summary>
    /// <param name="words">The words of the search.</param>
    public GalleryWish ToWish(string words) =>
        new(Guid.TryParse(Gallery, out var gallery) ? gallery : null, Caption, Order == "active", words, Math.Clamp(Page ?? 1, 1, 10_000),
            Guid.TryParse(Area, out var area) ? area : null);

    /// <summary>The gallery's own page.</summary>
    public string ToPage() => On("gallery");

    /// <summary>As the query of another address; empty when nothing was chosen.</summary>
    public string ToQuery() => On("");

    private string On(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["g"] = Gallery,
        ["a"] = Area,
        ["c"] = Caption,
        ["o"] = Order,
        ["s"] = Search,
        ["p"] = Page is null or 1 ? null : $"{Page}",
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
