using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>One case: the person and the status, what happened, what may happen next, and the notice as a live page.</summary>
public sealed partial class ExclusionPage(
    CaseRegister cases, ExclusionRegister register, CurrentActor currentActor, TenantSignals signals) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private ExclusionCase? found;
    private bool notFound;
    private IReadOnlyList<Refusal> refusals = [];
    private string? said;
    private Step asked;
    private string why = "";

    private enum Step
    {
        None,
        Weigh,
        Refuse,
        Withdraw,
    }

    [Parameter]
    public Guid Id { get; set; }

    private Dictionary<string, object> Paper => new()
    {
        [nameof(ExclusionNoticePaper.Notice)] = found!.Notice,
        [nameof(ExclusionNoticePaper.Draft)] = found.IsDraft,
    };

    private string StateWords => found!.State == ExclusionState.InForce && !found.IsInForce ? "Served, not begun" : found.State.InWords();

    private string StatePill => found!.State switch
    {
        ExclusionState.InForce => "pill pill--done",
        { } state when state.IsOver() => "pill",
        _ => "pill pill--warn",
    };

    private string StateIcon => found!.State switch
    {
        ExclusionState.InForce => "check",
        { } state when state.IsOver() => "info",
        _ => "clock",
    };

    private bool Lifts => ExclusionMoves.Allows(ExclusionStepKind.Lifted, found!.State);

    private string Leaves => found!.ListedUntil is { } until
        ? $"Leaves the gallery on {until.AddDays(1).InWords()}, erased on {found.EraseOn.InWords()}."
        : $"Erased on {found.EraseOn.InWords()}.";

    private string NextWords => found!.State switch
    {
        { } state when state.IsUndecided() && found.IsForVoters => "A vote decides it, or leaves it to the panel: see below.",
        ExclusionState.Proposed => "A second person approves or refuses it: a board member or another administrator, not the person who proposed it.",
        ExclusionState.Approved => $"Print the notice and serve it. It is not in force until the service is recorded. The person can appeal until {found.AppealUntil?.InWords()}.",
        ExclusionState.InForce => $"It is in force. The person can appeal until {found.AppealUntil?.InWords()}. It ends by itself.",
        ExclusionState.Interim => "The person is banned while it is decided. A second person or the ballot decides; if nobody does, the interim ban ends by itself.",
        ExclusionState.Breached => "It is in force. Somebody says that the person came in all the same: a second person decides what follows.",
        ExclusionState.UnderAppeal => "It stays in force while the appeal is decided, by people who did not decide the exclusion.",
        ExclusionState.UnderReview => "It stays in force while it is looked at again.",
        ExclusionState.Diverted => "It rests: the person is not banned while they keep what was agreed. Say whether they kept it when the time is over.",
        ExclusionState.Lifted => "It was lifted. A new one can be proposed from the person's page.",
        ExclusionState.Expired => "It has ended. Nothing more is to be done.",
        ExclusionState.Refused => "It was refused. A new one can be proposed from the person's page.",
        _ => "It was withdrawn. A new one can be proposed from the person's page.",
    };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await LookAsync(again: false);
        _ = FollowAsync(left.Token);
    }

    private static string Months(int months) => months == 1 ? "1 month" : $"{months} months";

    private static string Kind(ExclusionCase.TimelineItem item) => item.Step switch
    {
        null => item.IsIncident ? "timeline-item timeline-item--danger" : "timeline-item",
        ExclusionStepKind.BreachReported or ExclusionStepKind.BreachUpheld => "timeline-item timeline-item--danger",
        ExclusionStepKind.Served or ExclusionStepKind.Approved or ExclusionStepKind.DiversionKept => "timeline-item timeline-item--done",
        ExclusionStepKind.Refused or ExclusionStepKind.Withdrawn or ExclusionStepKind.Lifted or ExclusionStepKind.AppealUpheld or ExclusionStepKind.DiversionBroken => "timeline-item timeline-item--warn",
        _ => "timeline-item",
    };

    private async Task LookAsync(bool again)
    {
        var opened = await cases.OpenAsync(await currentActor.GetAsync(), Id, again, left.Token);
        notFound = opened.Refusal == ExclusionRules.NotFound;
        if (opened.TryGet(out var shown))
            found = shown;
        else
            refusals = opened.Refusals;
    }

    // Somebody else's step shows by itself; what is being typed here stands.
    private async Task FollowAsync(CancellationToken cancellation)
    {
        using var subscription = signals.Listen();
        await foreach (var signal in subscription.Signals.ReadAllAsync(cancellation))
        {
            if (signal.Topic == SignalTopics.Exclusions && signal.Id == Id)
            {
                await InvokeAsync(async () =>
                {
                    await LookAsync(again: true);
                    StateHasChanged();
                });
            }
        }
    }

    private void Ask(Step step) => (asked, refusals, said, why) = (step, [], null, "");

    private void Close() => Ask(Step.None);

    // For an adult one click; for somebody young the second person writes first.
    private Task ApproveAsync()
    {
        if (!found!.IsYoung)
            return GiveApprovalAsync();
        Ask(Step.Weigh);
        return Task.CompletedTask;
    }

    private Task GiveApprovalAsync() => DoAsync("Approved. Print the notice and serve it.", actor => register.ApproveAsync(actor, Id, found!.Version, why));

    private Task ReissueAsync() => DoAsync("The notice carries today's date. Print it again.", actor => register.ReissueAsync(actor, Id, found!.Version));

    private Task GiveReasonAsync() => asked == Step.Refuse
        ? DoAsync("Refused.", actor => register.RefuseAsync(actor, Id, found!.Version, why))
        : DoAsync("It no longer stands.", actor => register.WithdrawAsync(actor, Id, found!.Version, why));

    private async Task DoAsync(string words, Func<Actor, Task<Outcome<Done>>> step)
    {
        var done = await step(await currentActor.GetAsync());
        refusals = done.Refusals;
        said = done.Succeeded ? words : null;
        if (done.Succeeded)
            asked = Step.None;
        await LookAsync(again: true);
    }
}
