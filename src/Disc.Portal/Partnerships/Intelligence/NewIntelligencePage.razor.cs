using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Intelligence;

/// <summary>The form of an intelligence report, its grades explained beside it.</summary>
public sealed partial class NewIntelligencePage
{
    // More than anybody picks, fewer than could make the server sweat.
    private const int MostPicked = 20;

    private IntelligenceDraft draft = null!;
    private IReadOnlyList<FaceToPick> faces = [];
    private IReadOnlyList<Refusal> refusals = [];
    private string? find;

    [Inject]
    private IntelligenceRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    /// <summary>The subject from whose file somebody came.</summary>
    [SupplyParameterFromQuery(Name = "subject")]
    private Guid? Subject { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var form = Context.Request.HasFormContentType ? Context.Request.Form : null;
        draft = form is not null && Guid.TryParseExact(form["Id"], "N", out var id)
            ? new IntelligenceDraft(id)
            {
                Text = form["Text"],
                Source = form["Source"],
                SourceGrade = form["SourceGrade"],
                InformationGrade = form["InformationGrade"],
                Handling = form["Handling"],
                Conditions = form["Conditions"],
                LearntOn = form["LearntOn"],
                Subjects = [.. form["Subjects"].Take(MostPicked).Select(text => Guid.TryParse(text, out var picked) ? picked : Guid.Empty).Where(picked => picked != Guid.Empty).Distinct()],
            }
            : Register.New(Subject);
        find = form?["Find"].ToString() is { Length: > 0 } words ? words : null;
        faces = await Register.FacesAsync(await CurrentActor.GetAsync(), find, draft.Subjects);
    }

    private async Task PostAsync()
    {
        // "Find" only shows the form again, with other faces: no name comes into an address (rule 8).
        if (Context.Request.Form["Do"] == "find")
            return;
        var outcome = await Register.WriteAsync(await CurrentActor.GetAsync(), draft);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"intelligence/{outcome.Value:N}");
            return;
        }

        refusals = outcome.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
