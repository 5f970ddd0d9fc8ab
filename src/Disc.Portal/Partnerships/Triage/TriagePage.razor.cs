using Disc.Portal.Partnerships.Conversations;
using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>Triage: the queue, the report, the decision; everything by one key as well.</summary>
public sealed partial class TriagePage
{
    private readonly Guid page = Guid.NewGuid();
    private IReadOnlyList<QueuedReport>? queue;
    private IReadOnlyList<SaidMessage> messages = [];
    private IReadOnlyList<string> others = [];
    private TriageReport? report;
    private string? missing, said, question, message;
    private AudienceAnswer audience = AudienceAnswer.Of(Audience.Everybody);
    private bool saidRefused, showsKeys, wantsFocus = true;
    private ElementReference heading, questionField;
    private TriageSubjects? subjects;
    private SignalSubscription? signals;

    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private TriageRegister Register { get; set; } = null!;

    [Inject]
    private TriagePresence Presence { get; set; } = null!;

    [Inject]
    private ConversationRegister Conversations { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TenantSignals Tenant { get; set; } = null!;

    private string Lede => queue switch
    {
        null => "",
        { Count: 0 } => "Nothing waits.",
        { Count: 1 } => "One report waits.",
        _ => $"{queue.Count} reports wait, the most harmful first.",
    };

    public void Dispose()
    {
        signals?.Dispose();
        Presence.Leave(page);
    }

    protected override void OnInitialized()
    {
        signals = Tenant.Listen();
        _ = FollowAsync(signals);
    }

    protected override async Task OnParametersSetAsync()
    {
        await LoadQueueAsync();
        if (Id is null && queue!.Count > 0)
            Navigation.NavigateTo($"triage/{queue[0].Id:N}", replace: true);
        else
            await OpenAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!wantsFocus || queue is null)
            return;
        wantsFocus = false;
        // The keys are heard wherever the cursor stands in the page: after each decision it goes back to the top.
        await heading.FocusAsync(preventScroll: true);
    }

    private async Task FollowAsync(SignalSubscription subscription)
    {
        await foreach (var signal in subscription.Signals.ReadAllAsync())
        {
            if (signal.Topic == SignalTopics.Incidents)
                await InvokeAsync(LookAgainAsync);
            else if (signal.Topic == SignalTopics.Triage)
                await InvokeAsync(LookAroundAsync);
        }
    }

    /// <summary>Somebody sent or decided something. Only a report that another decided is read again: what is typed here stays.</summary>
    private async Task LookAgainAsync()
    {
        await LoadQueueAsync();
        if (report is { State: IncidentState.Waiting } && queue!.All(item => item.Id != report.Id))
            await OpenAsync();
        StateHasChanged();
    }

    /// <summary>Somebody opened or left a report; this page says again where it is.</summary>
    private async Task LookAroundAsync()
    {
        Look(await CurrentActor.GetAsync());
        StateHasChanged();
    }

    private void Look(Actor actor)
    {
        Presence.LookAt(page, actor, report?.Id);
        others = report is null ? [] : Presence.OthersAt(report.Id, actor.AccountId);
    }

    private async Task LoadQueueAsync() => queue = await Register.QueueAsync(await CurrentActor.GetAsync());

    private async Task OpenAsync()
    {
        if (Id != report?.Id)
        {
            question = message = null;
            audience = AudienceAnswer.Of(Audience.Everybody);
        }

        var actor = await CurrentActor.GetAsync();
        if (Id is { } id)
        {
            var outcome = await Register.OpenAsync(actor, id);
            messages = await Conversations.ReadAsync(actor, id);
            report = outcome.Succeeded ? outcome.Value : null;
            missing = outcome.Refusal?.Message;
        }
        else
        {
            (report, missing) = (null, null);
            messages = [];
        }

        Look(actor);
    }

    private async Task ReloadAsync(Refusal? refusal)
    {
        (said, saidRefused) = (refusal?.Message, refusal is not null);
        await OpenAsync();
        wantsFocus = true;
    }

    private async Task DecideAsync(IncidentState decision)
    {
        if (report is not { State: IncidentState.Waiting } decided)
            return;
        var next = Neighbour(1) ?? Neighbour(-1);
        var addressed = decision == IncidentState.Published ? audience.Read() : Audience.Everybody;
        var outcome = addressed.TryGet(out var readers)
            ? await Register.DecideAsync(await CurrentActor.GetAsync(), decided.Id, decided.Version, decision, question, readers)
            : addressed.Refusal!;
        if (!outcome.Succeeded)
        {
            await ReloadAsync(outcome.Refusal);
            return;
        }

        (said, saidRefused) = ($"{decided.Reference}: {decision.InWords()}.", false);
        wantsFocus = true;
        Navigation.NavigateTo(next is null ? "triage" : $"triage/{next:N}");
    }

    private async Task SayAsync()
    {
        var outcome = await Conversations.SayAsync(await CurrentActor.GetAsync(), report!.Id, message);
        if (outcome.Succeeded)
            message = null;
        await ReloadAsync(outcome.Refusal);
    }

    private Task QuestionKeyAsync(KeyboardEventArgs key) => key is { Key: "Enter", CtrlKey: true } ? DecideAsync(IncidentState.Returned) : Task.CompletedTask;

    private Guid? Neighbour(int step)
    {
        var ids = queue?.Select(item => item.Id).ToList() ?? [];
        var at = report is null ? -1 : ids.IndexOf(report.Id);
        var wanted = at + step;
        return at >= 0 && wanted >= 0 && wanted < ids.Count ? ids[wanted] : null;
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.CtrlKey || key.AltKey || key.MetaKey)
            return;
        switch (key.Key)
        {
            case "j" or "J" when (report is null && queue is [var first, ..] ? first.Id : Neighbour(1)) is { } next:
                Navigation.NavigateTo($"triage/{next:N}");
                break;
            case "k" or "K" when Neighbour(-1) is { } previous:
                Navigation.NavigateTo($"triage/{previous:N}");
                break;
            case [>= '1' and <= '9'] when report is { State: IncidentState.Waiting } open && key.Key[0] - '1' is var place && place < open.Suggestions.Count:
                await ReloadAsync((await Register.LinkAsync(await CurrentActor.GetAsync(), open.Id, open.Suggestions[place].Id)).Refusal);
                break;
            case "l" or "L" when subjects is not null:
                await subjects.FocusAsync();
                break;
            case "n" or "N":
                subjects?.Begin();
                break;
            case "p" or "P":
                await DecideAsync(IncidentState.Published);
                break;
            case "x" or "X":
                await DecideAsync(IncidentState.Logged);
                break;
            case "q" or "Q" when report is { State: IncidentState.Waiting }:
                await questionField.FocusAsync();
                break;
            case "?":
                showsKeys = !showsKeys;
                break;
        }
    }
}
