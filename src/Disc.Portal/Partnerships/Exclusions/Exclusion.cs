using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>
/// A person's ban from the premises of every member: proposed by one person, approved by another, in force once served, ended by its
/// own date. Whether a step is allowed is asked of <see cref="ExclusionRules"/>; a step that is not is an error here.
/// </summary>
public sealed class Exclusion
{
    /// <summary>The shortest and the longest ban, in months (rule 14: at most 36).</summary>
    public const int ShortestMonths = 1, LongestMonths = RuleSet.LongestMonths;

    /// <summary>The length that the form starts with, in months; shorter for those who are, or may be, under 18.</summary>
    public const int UsualMonths = 12, UsualMonthsUnder18 = 3;

    /// <summary>How long before today a ban may start, for those who were told on the spot, in days.</summary>
    public const int DaysBack = 7;

    /// <summary>How long after today a ban may start, in days.</summary>
    public const int DaysAhead = 92;

    /// <summary>How long somebody can appeal, from the date of the notice, in days.</summary>
    public const int AppealDays = 28;

    /// <summary>What must be left of it when the notice is served, in days; otherwise the notice is dated anew.</summary>
    public const int AppealDaysAtService = 14;

    /// <summary>How long the record is kept after the ban ended, in months.</summary>
    public const int KeptMonths = 12;

    /// <summary>The longest list of premises, reason or weighing-up, in characters.</summary>
    public const int PremisesLength = 20_000, ReasonLength = 1000, WeighingUpLength = 2000, PostToLength = 300, ServedByLength = 120;

    private readonly List<ExclusionIncident> incidents = [];
    private readonly List<ExclusionStep> steps = [];

    private Exclusion()
    {
    }

    /// <summary>A proposed exclusion, over incidents that were looked up.</summary>
    internal Exclusion(int number, ExclusionProposal proposal, IEnumerable<ExclusionIncident> reliedOn, bool shown, Guid by, DateTime at, ByRules? rules = null)
    {
        Id = Guid.CreateVersion7();
        Number = number;
        SubjectId = proposal.SubjectId;
        StartsOn = proposal.StartsOn;
        Months = proposal.Months;
        EndsOn = LastDay(proposal.StartsOn, proposal.Months);
        Premises = Lines(proposal.Premises);
        PostTo = Lines(proposal.PostTo);
        WeighingUp = string.IsNullOrWhiteSpace(proposal.WeighingUp) ? null : proposal.WeighingUp.Trim();
        IsShownToMembers = shown;
        incidents.AddRange(reliedOn);
        ByRules = rules;
        Step(ExclusionState.Proposed, ExclusionStepKind.Proposed, by, at, null);
    }

    public Guid Id { get; private set; }

    /// <summary>1, 2, 3 … within the partnership.</summary>
    public int Number { get; private set; }

    /// <summary>How people refer to it: "EX-0007".</summary>
    public string Reference => $"EX-{Number:0000}";

    public Guid SubjectId { get; private set; }

    public ExclusionState State { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public int Months { get; private set; }

    /// <summary>The last day: it ends before 00:00 on the day after, in London.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The premises, one a line; empty when the notice gives the address of the list.</summary>
    public string Premises { get; private set; } = "";

    public string PostTo { get; private set; } = "";

    /// <summary>For somebody who is, or may be, under 18: what the proposer weighed up.</summary>
    public string? WeighingUp { get; private set; }

    /// <summary>Whether the subject is listed for members while excluded; false only for those who are, or may be, under 18.</summary>
    public bool IsShownToMembers { get; private set; }

    /// <summary>The date of the notice; null before approval.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The last day to appeal; null before approval.</summary>
    public DateOnly? AppealUntil { get; private set; }

    public ServiceMethod? ServedHow { get; private set; }

    public DateTime? ServedAt { get; private set; }

    public string? ServedBy { get; private set; }

    public IReadOnlyList<ExclusionIncident> Incidents => incidents;

    /// <summary>What the scheme's rules gave when it was proposed, and under which version; null from before there were rules.</summary>
    public ByRules? ByRules { get; private set; }

    /// <summary>Whether the rules leave the decision to the board.</summary>
    public bool IsForTheBoard => ByRules?.Gave == RulingKind.Board;

    /// <summary>What was done, in order: the one account of who, when and why.</summary>
    public IReadOnlyList<ExclusionStep> Steps => steps;

    /// <summary>Raised on each step; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid ProposedBy => steps.First(step => step.Kind == ExclusionStepKind.Proposed).By;

    /// <summary>When the second person decided (UTC); null while it waits.</summary>
    public DateTime? DecidedAt => Decision?.At;

    /// <summary>The second person; null while it waits.</summary>
    public Guid? DecidedBy => Decision?.By;

    /// <summary>For somebody who was, or may have been, under 18: what the second person weighed up when they approved it (rule 5); null for everybody else.</summary>
    public string? SecondWeighingUp => steps.FirstOrDefault(step => step.Kind == ExclusionStepKind.Approved)?.Why;

    private ExclusionStep? Decision => steps.FirstOrDefault(step => step.Kind is ExclusionStepKind.Approved or ExclusionStepKind.Refused);

    /// <summary>The last day of a ban: "12 months from 3 March" ends with 2 March (<see cref="SchemeCalendar.LastDay"/>).</summary>
    public static DateOnly LastDay(DateOnly start, int months) => SchemeCalendar.LastDay(start, months);

    /// <summary>The state on a day: the date ends a ban whether or not a job ran.</summary>
    public ExclusionState StateOn(DateOnly day) =>
        State is ExclusionState.Approved or ExclusionState.InForce && EndsOn < day ? ExclusionState.Expired : State;

    /// <summary>Whether the person is banned on a day: served, begun and not over.</summary>
    public bool IsInForceOn(DateOnly day) => State == ExclusionState.InForce && StartsOn <= day && day <= EndsOn;

    /// <summary>The day on which the subject's record is erased, given when it is erased without this ban.</summary>
    public static DateOnly ErasedOn(DateOnly withoutBan, DateOnly endsOn)
    {
        var kept = endsOn.AddMonths(KeptMonths);
        return kept > withoutBan ? kept : withoutBan;
    }

    /// <summary>The text as lines without blanks at their ends and without empty ones.</summary>
    public static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The second person says yes; the notice gets its date.</summary>
    /// <param name="by">The second person.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="weighingUp">What they weighed up for somebody who is, or may be, under 18.</param>
    internal void Approve(Guid by, DateTime at, string? weighingUp = null)
    {
        Must(ExclusionState.Proposed);
        Date(London.DayOf(at));
        Step(ExclusionState.Approved, ExclusionStepKind.Approved, by, at, weighingUp);
    }

    /// <summary>The second person says no, and why.</summary>
    internal void Refuse(Guid by, DateTime at, string why)
    {
        Must(ExclusionState.Proposed);
        Step(ExclusionState.Refused, ExclusionStepKind.Refused, by, at, why);
    }

    /// <summary>The notice gets a new date, because it could not be served in time.</summary>
    internal void Reissue(Guid by, DateTime at)
    {
        Must(ExclusionState.Approved);
        Date(London.DayOf(at));
        Step(ExclusionState.Approved, ExclusionStepKind.Reissued, by, at, null);
    }

    /// <summary>The person has the notice: from now on it is in force.</summary>
    internal void Serve(ServiceOfNotice service, Guid by, DateTime at)
    {
        Must(ExclusionState.Approved);
        if (EndsOn < London.DayOf(service.At))
            throw new InvalidOperationException($"Exclusion {Reference} was over by then: ask the rules before a step.");
        ServedHow = service.Method;
        ServedAt = service.At;
        ServedBy = service.By.Trim();
        Step(ExclusionState.InForce, ExclusionStepKind.Served, by, at, null);
    }

    /// <summary>Takes it back, or lifts it when it is in force.</summary>
    internal void Withdraw(Guid by, DateTime at, string why)
    {
        Must(ExclusionState.Proposed, ExclusionState.Approved, ExclusionState.InForce);
        Step(ExclusionState.Withdrawn, State == ExclusionState.InForce ? ExclusionStepKind.Lifted : ExclusionStepKind.Withdrawn, by, at, why);
    }

    /// <summary>Its last day is over. Nothing on screen waits for this: the date alone decides.</summary>
    internal void End(DateTime at)
    {
        Must(ExclusionState.Approved, ExclusionState.InForce);
        var why = State == ExclusionState.Approved ? "It was never served." : null;
        Step(ExclusionState.Expired, ExclusionStepKind.Ended, Guid.Empty, at, why);
    }

    private void Date(DateOnly day)
    {
        IssuedOn = day;
        AppealUntil = day.AddDays(AppealDays);
    }

    private void Step(ExclusionState state, ExclusionStepKind kind, Guid by, DateTime at, string? why)
    {
        State = state;
        steps.Add(new ExclusionStep(kind, by, at, why));
        Version++;
    }

    private void Must(params ReadOnlySpan<ExclusionState> states)
    {
        if (!states.Contains(State))
            throw new InvalidOperationException($"Exclusion {Reference} is {State}: ask the rules before a step.");
    }
}
