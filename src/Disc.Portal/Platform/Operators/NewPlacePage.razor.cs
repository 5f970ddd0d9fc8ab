using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Platform.Operators;

/// <summary>The page on which an operator makes a force or a partnership.</summary>
public partial class NewPlacePage
{
    private IReadOnlyList<Refusal> refusals = [];

    [Inject]
    private PlaceRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TenantStore Tenants { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "new-place")]
    private PlaceForm? Form { get; set; }

    private TenantKind Kind => Context.Request.Path.Value == "/new-force" ? TenantKind.Force : TenantKind.Partnership;

    private string Title => Kind == TenantKind.Force ? "New force" : "New partnership";

    private string Home => Context.Request.PathBase.Value + "/";

    private string Origin => new Uri(Navigation.BaseUri).GetLeftPart(UriPartial.Authority) + "/";

    protected override void OnInitialized() => Form ??= new();

    private async Task CreateAsync()
    {
        var actor = await CurrentActor.GetAsync();
        var outcome = Kind == TenantKind.Force
            ? await Register.CreateForceAsync(actor, Form!.Said())
            : await Register.CreatePartnershipAsync(actor, Form!.Said());
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo(Home);
            return;
        }

        refusals = outcome.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
