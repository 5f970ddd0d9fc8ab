using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>One gallery: its name, purpose, audience and usual time.</summary>
public sealed partial class ArrangeGalleryPage(GallerySettingsRegister register, CurrentActor current, NavigationManager navigation)
{
    private const int UsualDays = 90;

    private Actor? actor;
    private ArrangedGallery? gallery;
    private GalleryDraft? shown;
    private AudienceAnswer answer = AudienceAnswer.Of(Groups.Audience.Everybody);
    private int version;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid? Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "gallery")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "gallery")]
    private string? Purpose { get; set; }

    [SupplyParameterFromForm(FormName = "gallery")]
    private int? ListingDays { get; set; }

    [SupplyParameterFromForm(FormName = "gallery")]
    private int Version { get; set; }

    [SupplyParameterFromForm(FormName = "gallery")]
    private string[]? Audience { get; set; }

    protected override async Task OnInitializedAsync()
    {
        actor = await current.GetAsync();
        gallery = Id is { } id ? (await register.ListAsync(actor)).FirstOrDefault(one => one.Id == id) : null;
        if (Id is not null && gallery is null)
        {
            navigation.NotFound();
            return;
        }

        version = gallery?.Version ?? 0;
        shown = gallery is null ? new(null, null, UsualDays, default) : new(gallery.Name, gallery.Purpose, gallery.ListingDays, gallery.Audience);
        answer = AudienceAnswer.Of(shown.Audience);
    }

    private async Task SaveAsync()
    {
        answer = AudienceAnswer.Posted(Audience);
        shown = new(Name, Purpose, ListingDays, default);
        var audience = answer.Read();
        if (!audience.TryGet(out var chosen))
        {
            Refuse(audience.Refusals);
            return;
        }

        var draft = shown with { Audience = chosen };
        var refused = Id is { } id ? (await register.ArrangeAsync(actor!, id, draft, Version)).Refusals : (await register.AddAsync(actor!, draft)).Refusals;
        if (refused.Count == 0)
            navigation.NavigateTo("settings/galleries");
        else
            Refuse(refused);
    }

    private async Task RemoveAsync()
    {
        var removed = await register.RemoveAsync(actor!, Id!.Value);
        if (removed.Succeeded)
            navigation.NavigateTo("settings/galleries");
        else
            Refuse(removed.Refusals);
    }

    private void Refuse(IReadOnlyList<Refusal> why)
    {
        refusals = why;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
