using Disc.Portal.Force.Oversight;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Dataview;

/// <summary>The page of one person of the Dataview.</summary>
public sealed partial class PersonPage
{
    private readonly CancellationTokenSource leaving = new();
    private DeclaredPurpose? purpose;
    private OpenedPerson? opened;
    private Refusal? refusal;

    /// <summary>The person's address.</summary>
    [Parameter]
    public string Person { get; set; } = "";

    [Inject]
    private DataviewRegister Register { get; set; } = null!;

    [Inject]
    private PurposeRegister Purposes { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TenantSignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>The look-up that led here, to go back to.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await TakePurposeAsync(await Purposes.HeldAsync(await CurrentActor.GetAsync()));
        _ = WatchAsync(leaving.Token);
    }

    private async Task TakePurposeAsync(DeclaredPurpose? given)
    {
        (purpose, opened) = (given, null);
        if (given is null)
            return;
        refusal = DataviewRules.NotShared;
        if (!Guid.TryParseExact(Person, "N", out var id))
            return;
        var found = await Register.OpenAsync(await CurrentActor.GetAsync(), id, leaving.Token);
        refusal = found.Refusal;
        opened = found.TryGet(out var person) ? person : null;
    }

    private async Task WatchAsync(CancellationToken left)
    {
        using var subscription = Signals.Listen();
        while (await Watch.NextAsync(subscription, Clock, left) is { } within)
        {
            await InvokeAsync(async () =>
            {
                if (purpose is not null && !purpose.HoldsAt(Clock.Now()))
                    (purpose, opened) = (null, null);
                if (opened is { } shown)
                {
                    opened = await Register.StillSharedAsync(await CurrentActor.GetAsync(), shown, within, left);
                    refusal = opened is null ? DataviewRules.NotShared : null;
                }

                StateHasChanged();
            });
        }
    }
}
