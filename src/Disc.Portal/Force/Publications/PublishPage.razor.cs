using Disc.Portal.Force.Network;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Force.Publications;

/// <summary>Writing an alert and choosing who gets it: left the item, right the audience as it is built.</summary>
public sealed partial class PublishPage
{
    private const int UsualDays = 7;

    private IReadOnlyList<NetworkRow>? network;
    private IReadOnlyList<Refusal> refusals = [];
    private Refusal? missing;
    private Refusal? question;
    private Audience audience = Audience.Nobody;
    private Priority priority;
    private DateOnly lastDay;
    private string title = "";
    private string text = "";
    private string said = "";
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

    private PublicationContent Content => new(title, text, priority, lastDay, audience);

    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.GetAsync();
        lastDay = Clock.Today().AddDays(UsualDays);
        if (Id is { } id)
        {
            var opened = await Register.OpenAsync(actor, id);
            if (opened.TryGet(out var found) && found.State == PublicationState.Draft)
            {
                (draft, version) = (found.Id, found.Version);
                (title, text, priority, lastDay, audience) = found.Content;
            }
            else
            {
                missing = opened.Refusal ?? PublicationRules.WhyNotEdited(found!.State);
            }
        }

        var listed = await Partnerships.ListAsync(actor);
        network = listed.Succeeded ? listed.Value : [];
    }

    private async Task SaveDraftAsync()
    {
        if (await SaveAsync())
            said = $"Draft saved at {London.Local(Clock.Now()):HH:mm}. Nobody has it yet.";
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

    private async Task<bool> SaveAsync()
    {
        var saved = await Register.SaveAsync(await CurrentActor.GetAsync(), draft, version, Content);
        refusals = saved.Refusals;
        if (!saved.TryGet(out var kept))
            return false;
        (draft, version) = kept;
        return true;
    }
}
