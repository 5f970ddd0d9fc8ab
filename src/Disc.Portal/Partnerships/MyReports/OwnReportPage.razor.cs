using System.Globalization;
using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.MyReports;

/// <summary>One report as its writer sees it, and what is said about it.</summary>
public sealed partial class OwnReportPage
{
    private OwnReport? report;
    private Refusal? why;
    private IReadOnlyList<SaidMessage> messages = [];
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AskedWords> asked = [];
    private string? typed;

    [Inject]
    private OwnReportRegister Register { get; set; } = null!;

    [Inject]
    private ConversationRegister Conversations { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "sent")]
    private bool Sent { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.GetAsync();
        var outcome = await Register.OpenAsync(actor, Id);
        report = outcome.Succeeded ? outcome.Value : null;
        why = outcome.Refusal;
        if (report is null)
            Navigation.NotFound();
        else
            messages = await Conversations.ReadOwnAsync(actor, Id);
    }

    private async Task AnswerAsync()
    {
        var form = Context.Request.Form;
        typed = form["Message"];
        var version = int.TryParse(form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
        var outcome = await Conversations.AnswerAsync(await CurrentActor.GetAsync(), Id, version, typed, form["WordsKept"]);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"reports/{Id:N}");
            return;
        }

        refusals = outcome.Refusals;
        asked = WordList.About(typed);
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
