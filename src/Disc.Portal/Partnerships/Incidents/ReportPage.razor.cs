using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The form of a report: one page, twelve inputs, without scripts; whatever is refused, all that was typed stands there again.</summary>
public sealed partial class ReportPage
{
    private ReportDraft? draft;
    private IReadOnlyList<FaceToPick> faces = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyDictionary<string, IReadOnlyList<AskedWords>> asks = new Dictionary<string, IReadOnlyList<AskedWords>>();
    private string? find;

    [Inject]
    private IncidentRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    /// <summary>The subject from whose card somebody came.</summary>
    [SupplyParameterFromQuery(Name = "subject")]
    private Guid? Subject { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.GetAsync();
        var form = Context.Request.HasFormContentType ? Context.Request.Form : null;
        draft = (form is null ? null : ReportForm.Read(form)) ?? await Register.NewAsync(actor, Subject);
        find = form?["Find"].ToString() is { Length: > 0 } words ? words : null;
        faces = await Register.FacesAsync(actor, find, draft.Subjects);
    }

    private async Task PostAsync()
    {
        // "Find" only shows the form again, with other faces.
        if (Context.Request.Form["Do"] == "find")
            return;
        var outcome = await Register.SendAsync(await CurrentActor.GetAsync(), draft!);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"reports/{outcome.Value:N}?sent=true");
            return;
        }

        refusals = outcome.Refusals;
        asks = IncidentRules.Asks(draft!);
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private IReadOnlyList<AskedWords> Ask(string field) => asks.GetValueOrDefault(field) ?? [];
}
