using System.Globalization;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Ui;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>Begins a review, proposes what is to come of it, or confirms it as the second person.</summary>
public sealed partial class ReviewPage(ReviewRegister reviews, CurrentActor currentActor, NavigationManager navigation) : ComponentBase
{
    private ReviewForm? form;
    private IReadOnlyList<Refusal> refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private int Version => Context.TypedNumber("Version");

    private int Proposal => Context.TypedNumber("Proposal");

    protected override async Task OnInitializedAsync()
    {
        var started = await reviews.StartAsync(await currentActor.GetAsync(), Id);
        refusals = started.Refusals;
        if (!started.TryGet(out form) && started.Refusal == ExclusionRules.NotFound)
            navigation.NotFound();
    }

    private async Task BeginAsync() => Show(await reviews.BeginAsync(await currentActor.GetAsync(), Id, Version, Context.Typed("Because") ?? ""));

    private async Task ProposeAsync() => Show(await reviews.ProposeAsync(
        await currentActor.GetAsync(), Id, Version, Enum.TryParse<ReviewOutcome>(Context.Typed("Outcome"), out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        DateOnly.TryParseExact(Context.Typed("EndsOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var endsOn) ? endsOn : null, Context.Typed("Why") ?? ""));

    private async Task ConfirmAsync() => Show(await reviews.ConfirmAsync(await currentActor.GetAsync(), Id, Version, Proposal));

    private async Task SendBackAsync() => Show(await reviews.SendBackAsync(await currentActor.GetAsync(), Id, Version, Proposal, Context.Typed("Because") ?? ""));

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
