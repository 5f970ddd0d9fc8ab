using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Finding;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>The galleries as members look through them. What is chosen stands in the address; a search for a person never does.</summary>
public sealed partial class GalleryPage(GalleryRegister galleries, KeptSearches searches, CurrentActor current, NavigationManager navigation)
{
    private Actor? viewer;
    private GalleryPageContent? content;
    private GalleryWish wish = new();
    private string search = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "g")]
    private string? G { get; set; }

    [SupplyParameterFromQuery(Name = "a")]
    private string? A { get; set; }

    [SupplyParameterFromQuery(Name = "c")]
    private string? C { get; set; }

    [SupplyParameterFromQuery(Name = "o")]
    private string? O { get; set; }

    [SupplyParameterFromQuery(Name = "p")]
    private int? P { get; set; }

    [SupplyParameterFromQuery(Name = "s")]
    private string? S { get; set; }

    [SupplyParameterFromForm(FormName = "search")]
    private string? Text { get; set; }

    // A filter that would find nobody is not offered, unless it is the one that is on.
    private IEnumerable<(string Name, string Words)> CaptionChips =>
        CaptionWords.All.Where(caption => (content!.Captions & caption.Caption) != 0 || C == caption.Name).Select(caption => (caption.Name, caption.Words))
            .Prepend((GalleryWish.ExcludedName, "Excluded")).Where(chip => chip.Item1 != GalleryWish.ExcludedName || content!.HasExcluded || C == GalleryWish.ExcludedName);

    private GalleryAddress Address => new(G, C, O, S, P, A);

    private string Lede => content switch
    {
        null or { Everybody: 0 } => "People whom members should know.",
        { Everybody: 1 } => "One person is listed now.",
        _ => $"{content.Everybody} people are listed now.",
    };

    protected override async Task OnInitializedAsync()
    {
        viewer = await current.GetAsync();
        search = await searches.ReadAsync(viewer, S);
        // A search that is being posted is answered by the page it leads to.
        if (HttpMethods.IsPost(Context.Request.Method))
            return;
        wish = Address.ToWish(search);
        content = await galleries.ShowAsync(viewer, wish, Context.IsByStream());
    }

    private async Task SearchAsync() => navigation.NavigateTo(Link(search: await searches.KeepAsync(viewer!, Text) ?? "", page: 1));

    /// <summary>This page with something else chosen: null keeps what is there, empty takes it off.</summary>
    private string Link(string? gallery = null, string? caption = null, string? order = null, string? search = null, int? page = null, string? area = null) =>
        new GalleryAddress(gallery ?? G, caption ?? C, order ?? O, search ?? S, page, area ?? A).ToPage();
}
