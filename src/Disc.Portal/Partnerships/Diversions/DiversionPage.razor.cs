using System.Globalization;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>Refers somebody to support or records what they agreed to, and says later whether it was kept.</summary>
public sealed partial class DiversionPage(DiversionRegister diversions, CurrentActor currentActor, NavigationManager navigation) : ComponentBase
{
    private DiversionForm? form;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<AskedWords> asked = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private int Version => Context.TypedNumber("Version");

    protected override async Task OnInitializedAsync()
    {
        var started = await diversions.StartAsync(await currentActor.GetAsync(), Id);
        refusals = started.Refusals;
        if (!started.TryGet(out form) && started.Refusal == ExclusionRules.NotFound)
            navigation.NotFound();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool IsPosted(string name) => Context.Typed("_handler") == name;

    private async Task DivertAsync()
    {
        var draft = new DiversionDraft(
            Enum.TryParse<DiversionKind>(Context.Typed("Kind"), out var kind) && Enum.IsDefined(kind) ? kind : null, Context.Typed("Conditions"),
            DateOnly.TryParseExact(Context.Typed("Until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null, Context.Typed("WordsKept"));
        var done = await diversions.DivertAsync(await currentActor.GetAsync(), Id, Version, draft);
        asked = done.Refusals.Any(refusal => refusal.Field == WordList.KeptField) ? WordList.About(PlainText.Lines(draft.Conditions)) : [];
        Show(done);
    }

    private async Task KeepAsync() => Show(await diversions.KeepAsync(await currentActor.GetAsync(), Id, Version, Context.Typed("Why") ?? ""));

    private async Task BreakAsync() => Show(await diversions.BreakAsync(await currentActor.GetAsync(), Id, Version, Context.Typed("Why") ?? ""));

    private void Show(Outcome<Done> done)
    {
        if (done.Succeeded)
        {
            navigation.NavigateTo($"exclusions/{Id}");
            return;
        }

        refusals = done.Refusals;
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
