using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
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
    private PictureWorkshop Workshop { get; set; } = null!;

    [Inject]
    private ImageRegister Images { get; set; } = null!;

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
        var actor = await CurrentActor.GetAsync();
        if (await TakePhotosAsync(actor) is { } photo)
        {
            refusals = [photo];
            Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        // "Find" only shows the form again, with other faces.
        if (Context.Request.Form["Do"] == "find")
            return;
        var outcome = await Register.SendAsync(actor, draft!);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"reports/{outcome.Value:N}?sent=true");
            return;
        }

        refusals = outcome.Refusals;
        asks = IncidentRules.Asks(draft!);
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Without scripts the photos come with the form instead of ahead of it; the form then carries their ids.</summary>
    private async Task<Refusal?> TakePhotosAsync(Actor actor)
    {
        foreach (var file in Context.Request.Form.Files.Where(file => file.Name == "Photo" && file.Length > 0))
        {
            await using var upload = file.OpenReadStream();
            var taken = await Workshop.TakeInAsync(upload, Context.RequestAborted);
            if (taken.Picture is null)
                return new Refusal(taken.Refusal!, "Photos");
            var stored = await Images.StoreAsync(actor, taken.Picture, "Photo of a report", Context.RequestAborted);
            if (!stored.Succeeded)
                return stored.Refusal! with { Field = "Photos" };
            draft = draft! with { Photos = [.. draft.Photos, stored.Value] };
        }

        return null;
    }

    private IReadOnlyList<AskedWords> Ask(string field) => asks.GetValueOrDefault(field) ?? [];
}
