using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>The form of an alert of the partnership's own.</summary>
public sealed partial class NewAlertPage
{
    private AlertDraft draft = null!;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AskedWords> asked = [];
    private string words = "";

    [Inject]
    private AlertRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    protected override void OnInitialized()
    {
        var form = Context.Request.HasFormContentType ? Context.Request.Form : null;
        draft = form is not null && Guid.TryParseExact(form["Id"], "N", out var id)
            ? new AlertDraft(id, form["Title"], form["Text"], form["Priority"], form["LastDay"], form["WordsKept"])
            : new AlertDraft(Guid.CreateVersion7(), null, null, nameof(Priority.Normal),
                Clock.Today().AddDays(AlertRules.UsualDays).ToString(AlertRules.DayFormat, CultureInfo.InvariantCulture), null);
    }

    private async Task PublishAsync()
    {
        var outcome = await Register.PublishAsync(await CurrentActor.GetAsync(), draft);
        if (outcome.Succeeded)
        {
            Navigation.NavigateTo($"alerts/{outcome.Value:N}");
            return;
        }

        refusals = outcome.Refusals;
        asked = AlertRules.Asks(draft);
        words = WordList.Key(asked);
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
