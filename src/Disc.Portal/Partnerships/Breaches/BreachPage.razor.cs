using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>Reports that somebody was there while excluded, or decides what follows, with the rules' reasons line by line.</summary>
public sealed partial class BreachPage(BreachRegister breaches, CurrentActor currentActor, NavigationManager navigation) : ComponentBase
{
    private BreachForm? form;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private int Version => Context.TypedNumber("Version");

    protected override async Task OnInitializedAsync()
    {
        var started = await breaches.StartAsync(await currentActor.GetAsync(), Id);
        refusals = started.Refusals;
        if (!started.TryGet(out form) && started.Refusal == ExclusionRules.NotFound)
            navigation.NotFound();
    }

    private async Task ReportAsync() => Show(await breaches.ReportAsync(
        await currentActor.GetAsync(), Id, Version, Guid.TryParse(Context.Typed("Seen"), out var seen) ? seen : Guid.Empty, Context.Typed("Words") ?? "", Context.Typed("WeighingUp")));

    private async Task UpholdAsync() => Show(await breaches.UpholdAsync(await currentActor.GetAsync(), Id, Version, Context.Typed("WeighingUp")));

    private async Task DismissAsync() => Show(await breaches.DismissAsync(await currentActor.GetAsync(), Id, Version, Context.Typed("Why") ?? ""));

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
