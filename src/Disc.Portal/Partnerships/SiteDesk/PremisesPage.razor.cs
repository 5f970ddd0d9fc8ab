using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>The form about one of the premises, new or known.</summary>
public sealed partial class PremisesPage(SiteRegister register, CurrentActor current, NavigationManager navigation)
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private PremisesDetails? details;
    private SiteChoices? choices;
    private PremisesForm form = new();
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid? Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var actor = await current.GetAsync();
        if (Id is { } id)
        {
            if (!(await register.OpenAsync(actor, id)).TryGet(out details))
            {
                navigation.NotFound();
                return;
            }

            form = details.Form;
        }

        choices = (await register.ChoicesAsync(actor, Id)).TryGet(out var found) ? found : null;
        if (HttpMethods.IsPost(Context.Request.Method) && Context.Request.Form is var posted && posted["_handler"] == "premises")
        {
            form = new PremisesForm
            {
                Name = posted["Name"],
                Organisation = posted["Organisation"],
                Address = posted["Address"],
                Postcode = posted["Postcode"],
                Area = Guid.TryParse(posted["Area"], out var area) ? area : null,
                Position = posted["Position"],
                Opens = [.. posted["Opens"]],
                Closes = [.. posted["Closes"]],
                Version = int.TryParse(posted["Version"], out var version) ? version : 0,
            };
        }
    }

    private async Task SaveAsync()
    {
        var actor = await current.GetAsync();
        if (Id is { } id)
            Finish((await register.ChangeAsync(actor, id, form)).Refusals);
        else
            Finish((await register.AddAsync(actor, form)).Refusals);
    }

    private async Task CloseAsync() => Finish(Id is { } id && details is not null ? (await register.CloseAsync(await current.GetAsync(), id, !details.IsClosed)).Refusals : []);

    private void Finish(IReadOnlyList<Refusal> why)
    {
        if (why.Count == 0)
        {
            navigation.NavigateTo("premises");
            return;
        }

        refusals = why;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
