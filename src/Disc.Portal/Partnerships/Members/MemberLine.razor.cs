using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Members;

/// <summary>One member in the list, with what an administrator may change.</summary>
public sealed partial class MemberLine
{
    private const string Confirmed = "Confirmed. The person signs in again with it.";
    private const string Declined = "Declined. It stays as it was.";
    private const string RolesChanged = "Role saved. The person signs in again with it.";
    private const string Proposed = "Proposed. A second administrator decides it.";
    private const string Unblocked = "Let in again.";
    private const string Blocked = "Blocked, and signed out everywhere.";
    private const string Reminded = "A letter is on its way.";

    private Roles roles;
    private Affiliation affiliation;

    [Parameter, EditorRequired]
    public MemberRow Member { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Whether the list is the one of those who were never here.</summary>
    [Parameter]
    public bool Remindable { get; set; }

    [Parameter]
    public EventCallback Toggled { get; set; }

    /// <summary>Something was done, or refused.</summary>
    [Parameter]
    public EventCallback<MemberChange> Did { get; set; }

    protected override void OnParametersSet()
    {
        if (IsOpen)
            return;
        roles = Member.Roles;
        affiliation = Member.Affiliation;
    }

    private async Task DoAsync<T>(Func<Actor, Guid, Task<Outcome<T>>> useCase, Guid id, string words) =>
        await SayAsync(await useCase(await CurrentActor.GetAsync(), id), words);

    private async Task DoAsync<TValue, T>(Func<Actor, Guid, TValue, Task<Outcome<T>>> useCase, Guid id, TValue value, string words) =>
        await SayAsync(await useCase(await CurrentActor.GetAsync(), id, value), words);

    private Task SayAsync<T>(Outcome<T> outcome, string words) =>
        Did.InvokeAsync(new MemberChange(outcome.Refusal?.Message ?? words, !outcome.Succeeded));
}
