using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Purposes;

/// <summary>
/// The reason for looking, asked once per purpose and shown while it holds; and the clock of the page that it stands on: when it ends,
/// and when the page has to look again.
/// </summary>
public sealed partial class PurposePanel
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<Refusal> refusals = [];
    private DeclaredPurpose? held;
    private ViewingPurpose? category;
    private string reason = "";
    private bool isKnown;

    /// <summary>Told at the start, when a reason was given and when it ended: the purpose that holds, or null.</summary>
    [Parameter]
    public EventCallback<DeclaredPurpose?> HeldChanged { get; set; }

    /// <summary>Told while a purpose holds: what is shown may be so old, and no older.</summary>
    [Parameter]
    public EventCallback<TimeSpan> LookAgain { get; set; }

    [Inject]
    private PurposeRegister Purposes { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TenantSignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var left = leaving.Token;
        held = await Purposes.HeldAsync(await CurrentActor.GetAsync());
        isKnown = true;
        await HeldChanged.InvokeAsync(held);
        _ = WatchAsync(left);
    }

    private async Task DeclareAsync()
    {
        var declared = await Purposes.DeclareAsync(await CurrentActor.GetAsync(), category, reason);
        refusals = declared.Refusals;
        if (!declared.TryGet(out var purpose))
            return;
        reason = "";
        await ChangeAsync(purpose);
    }

    private async Task EndAsync()
    {
        await Purposes.EndAsync(await CurrentActor.GetAsync());
        await ChangeAsync(null);
    }

    private Task ChangeAsync(DeclaredPurpose? purpose)
    {
        held = purpose;
        return HeldChanged.InvokeAsync(purpose);
    }

    private async Task WatchAsync(CancellationToken left)
    {
        using var subscription = Signals.Listen();
        while (await Watch.NextAsync(subscription, Clock, left) is { } within)
        {
            await InvokeAsync(async () =>
            {
                if (held is not null && !held.HoldsAt(Clock.Now()))
                    await ChangeAsync(null);
                else if (held is not null)
                    await LookAgain.InvokeAsync(within);
                StateHasChanged();
            });
        }
    }
}
