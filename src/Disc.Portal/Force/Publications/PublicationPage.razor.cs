using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Publications;

/// <summary>One publication with the board of its deliveries, moving as they do.</summary>
public sealed partial class PublicationPage
{
    private SignalSubscription? subscription;
    private PublicationRecord? publication;
    private Refusal? missing;
    private Refusal? refusal;
    private bool asksRecall;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private PublicationRegister Register { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private CurrentTenant Current { get; set; } = null!;

    [Inject]
    private TenantSignals Signals { get; set; } = null!;

    private string Lede => publication! switch
    {
        { State: PublicationState.Recalled, Waiting: > 0 } waiting => $"{waiting.Waiting} still to confirm that it is gone.",
        { State: PublicationState.Recalled, RecalledAt: { } at } => $"{London.InWords(at)}. Nobody sees it any more.",
        { PublishedAt: { } at } published => $"by {published.AuthorName}, {London.InWords(at)}, until {published.Content.LastDay.InWords()}",
        _ => "Nobody has it yet.",
    };

    // The subscription's end is the end of following it.
    public void Dispose() => subscription?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        // Listening begins before the first look, so that nothing falls between them.
        subscription = Signals.Listen();
        await LookAsync();
        _ = FollowAsync(subscription);
    }

    private async Task LookAsync()
    {
        var opened = await Register.OpenAsync(await CurrentActor.GetAsync(), Id);
        missing = opened.Refusal;
        publication = opened.Succeeded ? opened.Value : null;
    }

    private async Task FollowAsync(SignalSubscription followed)
    {
        await foreach (var signal in followed.Signals.ReadAllAsync())
        {
            if (signal.Topic is SignalTopics.Publications or SignalTopics.Deliveries)
                await InvokeAsync(ShowAsync);
        }
    }

    private async Task ShowAsync()
    {
        await LookAsync();
        StateHasChanged();
    }

    private async Task RecallAsync()
    {
        asksRecall = false;
        refusal = (await Register.RecallAsync(await CurrentActor.GetAsync(), Id)).Refusal;
        await LookAsync();
    }

    private async Task TryAgainAsync()
    {
        refusal = (await Register.TryAgainAsync(await CurrentActor.GetAsync(), Id)).Refusal;
        await LookAsync();
    }
}
