using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.WarningCases;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>The form of a new case: what the rules give for the incidents that are ticked, and the notice beside it as it is filled in.</summary>
public sealed partial class ExcludePage(CaseRegister cases, ExclusionRegister register, WarningRegister warnings, CurrentActor currentActor, NavigationManager navigation) : ComponentBase
{
    private readonly HashSet<Guid> chosen = [];
    private readonly Dictionary<Guid, string> offences = [];
    private Dictionary<Guid, string> words = [];
    private ExclusionForm? form;
    private IReadOnlyList<Refusal> refusals = [];
    private DateOnly startsOn;
    private int months;
    private bool monthsTyped;
    private bool isWarning;
    private bool kindChosen;
    private Ruling? ruling;
    private string otherBecause = "";
    private string premises = "";
    private string postTo = "";
    private string weighingUp = "";
    private bool showToMembers;

    [Parameter]
    public Guid Id { get; set; }

    private bool HasLength => months >= Exclusion.ShortestMonths && months <= form!.Longest;

    private string EndWords => HasLength
        ? form!.StartsAtService ? "The scheme starts the clock on the day of service: recording it sets the first and the last day."
        : $"Its last day is {Exclusion.LastDay(startsOn, months).InWords()}: it ends at midnight."
        : $"A ban lasts {Exclusion.ShortestMonths} to {form!.Longest} months.";

    private bool IsAsGiven => ruling is null || (isWarning ? ByRules.IsWarning(ruling) : ByRules.IsExclusion(ruling, months));

    private IReadOnlyList<ExclusionProposal.ReliedOn> ReliedOn =>
        [.. form!.Incidents.Where(incident => chosen.Contains(incident.Id)).Select(incident => new ExclusionProposal.ReliedOn(incident.Id, words[incident.Id], offences.GetValueOrDefault(incident.Id)))];

    private ExclusionProposal Proposal => new()
    {
        SubjectId = Id,
        Incidents = ReliedOn,
        StartsOn = startsOn,
        StartsAtService = form!.StartsAtService,
        Months = months,
        Premises = premises,
        PostTo = postTo,
        WeighingUp = weighingUp,
        ShowToMembers = showToMembers,
        OtherBecause = otherBecause,
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
        // All that counts: leaving something out is somebody's choice, and is seen.
        chosen.UnionWith(empty.Incidents.Where(incident => incident.Counts).Select(incident => incident.Id));
        Rework();
    }

    // What was typed or chosen by hand stands; the rest follows the rules.
    private void Rework()
    {
        ruling = form!.RulingOf(chosen.Select(incident => (incident, offences.GetValueOrDefault(incident))));
        if (ruling is null)
            return;
        if (!kindChosen)
            isWarning = ruling.Kind is RulingKind.Nothing or RulingKind.Warning;
        if (!monthsTyped)
            months = ruling.Months > 0 ? ruling.Months : form.Months;
    }

    private void Say(Guid incident, string? offence)
    {
        if (string.IsNullOrEmpty(offence))
            offences.Remove(incident);
        else
            offences[incident] = offence;
        Rework();
    }

    private void Choose(bool warning) => (isWarning, kindChosen) = (warning, true);

    private void Tick(Guid incident)
    {
        if (!chosen.Remove(incident))
            chosen.Add(incident);
        Rework();
    }

    private async Task ProposeAsync()
    {
        if (form!.WhyNot is not null)
            return;
        if (isWarning)
        {
            var warned = await warnings.WarnAsync(await currentActor.GetAsync(), new WarningProposal
            {
                SubjectId = Id,
                Incidents = ReliedOn,
                WeighingUp = weighingUp,
                OtherBecause = otherBecause,
            });
            refusals = warned.Refusals;
            if (warned.TryGet(out var warning))
                navigation.NavigateTo($"warnings/{warning}", forceLoad: true);
            return;
        }

        var proposed = await register.ProposeAsync(await currentActor.GetAsync(), Proposal);
        refusals = proposed.Refusals;
        if (proposed.TryGet(out var id))
            navigation.NavigateTo($"exclusions/{id}");
    }
}
