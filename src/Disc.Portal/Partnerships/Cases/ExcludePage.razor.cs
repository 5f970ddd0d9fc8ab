using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>The form of a new exclusion, with the notice beside it as it is filled in.</summary>
public sealed partial class ExcludePage(CaseRegister cases, ExclusionRegister register, CurrentActor currentActor, NavigationManager navigation) : ComponentBase
{
    private readonly HashSet<Guid> chosen = [];
    private Dictionary<Guid, string> words = [];
    private ExclusionForm? form;
    private IReadOnlyList<Refusal> refusals = [];
    private DateOnly startsOn;
    private int months;
    private string premises = "";
    private string postTo = "";
    private string weighingUp = "";
    private bool showToMembers;

    [Parameter]
    public Guid Id { get; set; }

    private bool HasLength => months is >= Exclusion.ShortestMonths and <= Exclusion.LongestMonths;

    private string EndWords => HasLength
        ? $"Its last day is {Exclusion.LastDay(startsOn, months).InWords()}: it ends at midnight."
        : $"A ban lasts {Exclusion.ShortestMonths} to {Exclusion.LongestMonths} months.";

    private ExclusionProposal Proposal => new()
    {
        SubjectId = Id,
        Incidents = [.. form!.Incidents.Where(incident => chosen.Contains(incident.Id)).Select(incident => new ExclusionProposal.ReliedOn(incident.Id, words[incident.Id]))],
        StartsOn = startsOn,
        Months = months,
        Premises = premises,
        PostTo = postTo,
        WeighingUp = weighingUp,
        ShowToMembers = showToMembers,
    };

    private Dictionary<string, object> Paper => new()
    {
        // While the length is being typed the preview keeps to one that exists.
        [nameof(ExclusionNoticePaper.Notice)] = form!.NoticeOf(HasLength ? Proposal : Proposal with { Months = form.Months }),
        [nameof(ExclusionNoticePaper.Draft)] = true,
    };

    protected override async Task OnInitializedAsync()
    {
        var started = await cases.StartAsync(await currentActor.GetAsync(), Id);
        refusals = started.Refusals;
        if (!started.TryGet(out var empty))
            return;
        form = empty;
        (startsOn, months, premises) = (empty.Today, empty.Months, empty.Premises);
        words = empty.Incidents.ToDictionary(
            incident => incident.Id, incident => incident.What.Length <= ExclusionIncident.WordsLength ? incident.What : incident.Type);
    }

    private void Tick(Guid incident)
    {
        if (!chosen.Remove(incident))
            chosen.Add(incident);
    }

    private async Task ProposeAsync()
    {
        if (form!.WhyNot is not null)
            return;
        var proposed = await register.ProposeAsync(await currentActor.GetAsync(), Proposal);
        refusals = proposed.Refusals;
        if (proposed.TryGet(out var id))
            navigation.NavigateTo($"exclusions/{id}");
    }
}
