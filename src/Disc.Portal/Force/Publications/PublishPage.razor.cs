using System.Globalization;
using Disc.Portal.Force.Network;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Publications;

/// <summary>Writing an alert and choosing who gets it: left the item, right the audience as it is built. The draft keeps itself.</summary>
public sealed partial class PublishPage
{
    private const int UsualDays = 7;

    // A pause in typing, so that a sentence is one save and not forty.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1500);

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? typing;
    private Task<bool> saving = Task.FromResult(true);
    private IReadOnlyList<NetworkRow>? network;
    private IReadOnlyList<Refusal> refusals = [];
    private Refusal? missing;
    private Refusal? question;
    private PublicationRecord? other;
    private PublicationContent content = null!;
    private PublicationContent? kept;
    private string said = "";
    private bool startedAsDraft;
    private bool namesNobody;
    private bool busy;
    private Guid? draft;
    private int version;

    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private PublicationRegister Register { get; set; } = null!;

    [Inject]
    private NetworkRegister Partnerships { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private CurrentTenant Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private Correction Words => Correction.From(content);

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        leaving.Dispose();
        typing?.Dispose();
        // The tab was closed within the pause: the last words are kept, too.
        if (missing is null && other is null && content != kept)
            await SaveAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.GetAsync();
        content = kept = new PublicationContent("", "", Priority.Normal, Clock.Today().AddDays(UsualDays), Audience.Nobody);
        startedAsDraft = Id is not null;
        if (Id is { } id)
        {
            var opened = await Register.OpenAsync(actor, id);
            if (opened.TryGet(out var found) && found.State == PublicationState.Draft)
                Take(found);
            else
                missing = opened.Refusal ?? PublicationRules.WhyNotEdited(found!.State);
        }

        var listed = await Partnerships.ListAsync(actor);
        network = listed.Succeeded ? listed.Value : [];
    }

    private void Take(PublicationRecord found)
    {
        (draft, version) = (found.Id, found.Version);
        content = kept = found.Content;
    }

    private Task Say(Correction words) =>
        Keep(content with { Title = words.Title, Text = words.Text, Priority = words.Priority, LastDay = words.LastDay });

    /// <summary>Takes over what was typed, and saves it once the typing pauses.</summary>
    private async Task Keep(PublicationContent typed)
    {
        content = typed;
        typing?.Cancel();
        typing?.Dispose();
        typing = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        try
        {
            await Task.Delay(Pause, Clock, typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (!busy && other is null)
            await SaveAsync();
    }

    private async Task KeepMineAsync()
    {
        version = other!.Version;
        other = null;
        kept = null;
        await SaveAsync();
    }

    private void TakeTheOther()
    {
        Take(other!);
        other = null;
        refusals = [];
    }

    private async Task PublishAsync()
    {
        if (busy)
            return;
        busy = true;
        said = "";
        if (await SaveAsync())
        {
            var outcome = await Register.PublishAsync(await CurrentActor.GetAsync(), draft!.Value, version, namesNobody);
            refusals = outcome.Refusals;
            question = outcome.Refusals.FirstOrDefault(refusal => refusal.Field == nameof(PublicationRules.Question));
            if (outcome.Succeeded)
                Navigation.NavigateTo($"publications/{draft:N}");
        }

        busy = false;
    }

    /// <summary>Saves what stands here; one save after the other, so that none overtakes its own.</summary>
    private Task<bool> SaveAsync() => saving = SaveAfterAsync(saving);

    private async Task<bool> SaveAfterAsync(Task before)
    {
        await Task.WhenAny(before);
        if (draft is not null && content == kept)
            return true;
        var sent = content;
        var saved = await Register.SaveAsync(await CurrentActor.GetAsync(), draft, version, sent);
        refusals = saved.Refusals;
        if (!saved.TryGet(out var now))
        {
            said = "Not saved";
            if (saved.Refusal == PublicationRules.Stale)
                await ShowTheOtherAsync();
            return false;
        }

        var isNew = draft is null;
        (draft, version) = now;
        kept = sent;
        said = $"Saved {London.Local(Clock.Now()).ToString("HH:mm", CultureInfo.InvariantCulture)}";
        // From now on loading the page again brings the draft back.
        if (isNew && !leaving.IsCancellationRequested)
            Navigation.NavigateTo($"publications/{draft:N}/edit", replace: true);
        return true;
    }

    private async Task ShowTheOtherAsync()
    {
        var opened = await Register.OpenAsync(await CurrentActor.GetAsync(), draft!.Value);
        if (opened.TryGet(out var found) && found.State == PublicationState.Draft)
            (other, refusals) = (found, []);
        else
            missing = opened.Refusal ?? PublicationRules.WhyNotEdited(found!.State);
    }
}
