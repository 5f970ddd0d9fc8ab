using System.Security.Cryptography;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>
/// A person's ban from the premises of every member: proposed by one person, approved by another or by a ballot, in force once served,
/// ended by its own date. Its ways are those of <see cref="ExclusionMoves"/>. Whether a step is allowed is asked of <see cref="ExclusionRules"/>; a step that is not is an error here.
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

    /// <summary>The longest that somebody is banned while it is decided, in days.</summary>
    public const int LongestInterimDays = 28;

    /// <summary>The length of the code by which the person appeals, and its letters: none that are taken for another.</summary>
    public const int AppealCodeLength = 10;

    private const string AppealCodeLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The longest list of premises, reason or weighing-up, in characters.</summary>
    public const int PremisesLength = 20_000, ReasonLength = 1000, WeighingUpLength = 2000, PostToLength = 300, ServedByLength = 120;

    private readonly List<ExclusionIncident> incidents = [];
    private readonly List<ExclusionStep> steps = [];

    private Exclusion()
    {
    }

    /// <summary>A proposed exclusion, over incidents that were looked up.</summary>
    internal Exclusion(int number, ExclusionProposal proposal, IEnumerable<ExclusionIncident> reliedOn, bool shown, Guid by, DateTime at, ByRules? rules = null, bool goesToBallot = false)
    {
        Id = Guid.CreateVersion7();
        Number = number;
        SubjectId = proposal.SubjectId;
        StartsOn = proposal.StartsOn;
        Months = proposal.Months;
        StartsAtService = proposal.StartsAtService;
        EndsOn = LastDay(proposal.StartsOn, proposal.Months);
        Premises = Lines(proposal.Premises);
        PostTo = Lines(proposal.PostTo);
        WeighingUp = string.IsNullOrWhiteSpace(proposal.WeighingUp) ? null : proposal.WeighingUp.Trim();
        IsShownToMembers = shown;
        incidents.AddRange(reliedOn);
        ByRules = rules;
        GoesToBallot = goesToBallot;
        Step(ExclusionStepKind.Proposed, ExclusionState.Proposed, by, at, null);
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

    /// <summary>What the person shows, with the reference, when they appeal; null before approval. It is printed on the notice and nowhere else.</summary>
    public string? AppealCode { get; private set; }

    /// <summary>The last day of the interim ban; null when there was none, or when it is over.</summary>
    public DateOnly? InterimUntil { get; private set; }

    /// <summary>Where an appeal found the case; null when there is none.</summary>
    public ExclusionState? BeforeAppeal { get; private set; }

    public ServiceMethod? ServedHow { get; private set; }

    public DateTime? ServedAt { get; private set; }

    public string? ServedBy { get; private set; }

    /// <summary>What became of it; null before, and for services from before it was asked.</summary>
    public ServiceResult? ServedResult { get; private set; }

    /// <summary>How, when and by whom it was served; null before.</summary>
    public ServiceOfNotice? Service => ServedHow is { } how && ServedAt is { } at && ServedBy is { } by ? new(how, at, by, ServedResult) : null;

    /// <summary>Whether the scheme starts the clock on the day of service: it is decided in months, and the service sets its dates.</summary>
    public bool StartsAtService { get; private set; }

    /// <summary>Whether its first and last day are known; before, they are those it would have if it were served when it was decided, past which it is served no more.</summary>
    public bool HasDates => !StartsAtService || ServedAt is not null;

    /// <summary>Since when its notice waits to be served (UTC); null when it does not.</summary>
    public DateTime? WaitsForServiceSince => State != ExclusionState.Approved ? null
        : steps.Last(step => step.Kind is ExclusionStepKind.Approved or ExclusionStepKind.DiversionBroken).At;

    /// <summary>Whether a further exclusion may be proposed for a breach while this one is in force: the scheme takes a breach for an offence like any other.</summary>
    public bool HasBreachOfItsOwn => State.Bans() && steps.Any(step => step.Kind == ExclusionStepKind.BreachUpheld && step.EndsOn is null);

    public IReadOnlyList<ExclusionIncident> Incidents => incidents;

    /// <summary>What the scheme's rules gave when it was proposed, and under which version; null from before there were rules.</summary>
    public ByRules? ByRules { get; private set; }

    /// <summary>Whether the rules leave the decision to the board.</summary>
    public bool IsForTheBoard => ByRules?.Gave == RulingKind.Board;

    /// <summary>Whether the scheme, as it was when this was proposed, puts it to a vote.</summary>
    public bool GoesToBallot { get; private set; }

    /// <summary>Whether the voters are asked now.</summary>
    public bool IsVotedOn => State.IsUndecided() && LastOfBallots == ExclusionStepKind.BallotOpened;

    /// <summary>Whether it is the voters' to decide, and nobody else's: the panel comes after them, if at all.</summary>
    public bool IsForVoters => State.IsUndecided() && (IsVotedOn || (GoesToBallot && LastOfBallots is null));

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
    public string? SecondWeighingUp => steps.FirstOrDefault(step => step.Kind == ExclusionStepKind.Approved && step.By != Guid.Empty)?.Why;

    private ExclusionStepKind? LastOfBallots => steps.LastOrDefault(step => step.Kind is ExclusionStepKind.BallotOpened or ExclusionStepKind.LeftToPanel)?.Kind;

    private ExclusionStep? Decision => steps.FirstOrDefault(step => step.Kind is ExclusionStepKind.Approved or ExclusionStepKind.Refused);

    /// <summary>The last day of a ban: "12 months from 3 March" ends with 2 March (<see cref="SchemeCalendar.LastDay"/>).</summary>
    public static DateOnly LastDay(DateOnly start, int months) => SchemeCalendar.LastDay(start, months);

    /// <summary>The state on a day: the date ends a ban whether or not a job ran.</summary>
    public ExclusionState StateOn(DateOnly day) =>
        State.EndsByDate() && EndsOn < day ? ExclusionState.Expired
        : State == ExclusionState.Interim && InterimUntil < day ? ExclusionState.Proposed
        : State;

    /// <summary>Whether the person is banned on a day by what was decided: served, begun and not over.</summary>
    public bool IsInForceOn(DateOnly day) => State.Bans() && StartsOn <= day && day <= EndsOn;

    /// <summary>Whether the person is banned on a day because it is not decided, or not served, yet.</summary>
    public bool IsInterimOn(DateOnly day) => State is ExclusionState.Interim or ExclusionState.Approved && day <= InterimUntil;

    /// <summary>The day on which the subject's record is erased, given when it is erased without this ban.</summary>
    public static DateOnly ErasedOn(DateOnly withoutBan, DateOnly endsOn)
    {
        var kept = endsOn.AddMonths(KeptMonths);
        return kept > withoutBan ? kept : withoutBan;
    }

    /// <summary>The text as lines without blanks at their ends and without empty ones.</summary>
    public static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The voters are asked.</summary>
    internal void OpenBallot(Guid by, DateTime at, string? why = null) => Step(ExclusionStepKind.BallotOpened, State, by, at, why);

    /// <summary>There is no vote, or none that counts: a second person decides.</summary>
    internal void LeaveToPanel(Guid by, DateTime at, string why) => Step(ExclusionStepKind.LeftToPanel, State, by, at, why);

    /// <summary>The person is told that they are banned while it is decided.</summary>
    /// <param name="until">The last day of it.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="why">Why it could not wait.</param>
    internal void ServeInterim(DateOnly until, Guid by, DateTime at, string? why)
    {
        Step(ExclusionStepKind.InterimServed, ExclusionState.Interim, by, at, why, until);
        InterimUntil = until;
    }

    /// <summary>The interim ban is over, and there is no decision yet.</summary>
    internal void EndInterim(Guid by, DateTime at, string? why)
    {
        Step(ExclusionStepKind.InterimEnded, ExclusionState.Proposed, by, at, why);
        InterimUntil = null;
    }

    /// <summary>The second person, or the ballot, says yes; the notice gets its date.</summary>
    /// <param name="by">The second person; the empty id for all who voted.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="weighingUp">What they weighed up for somebody who is, or may be, under 18; the result of a ballot.</param>
    internal void Approve(Guid by, DateTime at, string? weighingUp = null)
    {
        Step(ExclusionStepKind.Approved, ExclusionState.Approved, by, at, weighingUp);
        AppealCode = RandomNumberGenerator.GetString(AppealCodeLetters, AppealCodeLength);
        Date(London.DayOf(at));
        if (StartsAtService)
            Begin(London.DayOf(at));
    }

    /// <summary>The second person, or the ballot, says no, and why.</summary>
    internal void Refuse(Guid by, DateTime at, string why)
    {
        Step(ExclusionStepKind.Refused, ExclusionState.Refused, by, at, why);
        InterimUntil = null;
    }

    /// <summary>The notice gets a new date, because it could not be served in time.</summary>
    internal void Reissue(Guid by, DateTime at)
    {
        Step(ExclusionStepKind.Reissued, ExclusionState.Approved, by, at, null);
        // A case from before there were codes gets one with its new notice.
        AppealCode ??= RandomNumberGenerator.GetString(AppealCodeLetters, AppealCodeLength);
        Date(London.DayOf(at));
    }

    /// <summary>The person has the notice: from now on it is in force.</summary>
    internal void Serve(ServiceOfNotice service, Guid by, DateTime at)
    {
        if (EndsOn < London.DayOf(service.At))
            throw new InvalidOperationException($"Exclusion {Reference} was over by then: ask the rules before a step.");
        Step(ExclusionStepKind.Served, ExclusionState.InForce, by, at, null, HasDates ? null : LastDay(London.DayOf(service.At), Months));
        // Once: what is served again after an agreement was not kept does not begin anew.
        if (!HasDates)
            Begin(London.DayOf(service.At));
        ServedHow = service.Method;
        ServedAt = service.At;
        ServedBy = service.By.Trim();
        ServedResult = service.Result;
        InterimUntil = null;
    }

    /// <summary>Takes it back before it is served.</summary>
    internal void Withdraw(Guid by, DateTime at, string why)
    {
        Step(ExclusionStepKind.Withdrawn, ExclusionState.Withdrawn, by, at, why);
        InterimUntil = null;
    }

    /// <summary>Ends it by decision.</summary>
    internal void Lift(Guid by, DateTime at, string why) => Step(ExclusionStepKind.Lifted, ExclusionState.Lifted, by, at, why);

    /// <summary>Somebody says that the person came in while excluded; what follows waits for the second person.</summary>
    internal void ReportBreach(Guid by, DateTime at, string why) => Step(ExclusionStepKind.BreachReported, ExclusionState.Breached, by, at, why);

    /// <summary>Nothing follows from the breach.</summary>
    internal void DismissBreach(Guid by, DateTime at, string why) => Step(ExclusionStepKind.BreachDismissed, ExclusionState.InForce, by, at, why);

    /// <summary>What the scheme says follows from the breach.</summary>
    /// <param name="endsOn">The new last day; null when it stays.</param>
    /// <param name="by">The second person.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="why">The reasons.</param>
    /// <param name="incident">The incident that it rests on, which then counts for nothing else; null for a sighting.</param>
    internal void UpholdBreach(DateOnly? endsOn, Guid by, DateTime at, string why, Guid? incident = null)
    {
        if (endsOn < EndsOn)
            throw new InvalidOperationException($"A breach does not shorten exclusion {Reference}.");
        Step(ExclusionStepKind.BreachUpheld, ExclusionState.InForce, by, at, why, endsOn, incident);
    }

    /// <summary>The person appeals: it stays in force meanwhile.</summary>
    internal void Appeal(Guid by, DateTime at, string? why)
    {
        var found = State;
        Step(ExclusionStepKind.AppealReceived, ExclusionState.UnderAppeal, by, at, why);
        BeforeAppeal = found;
    }

    /// <summary>The appeal fails: the exclusion stands.</summary>
    internal void DismissAppeal(Guid by, DateTime at, string why) =>
        AnswerAppeal(ExclusionStepKind.AppealDismissed, State == ExclusionState.Expired ? ExclusionState.Expired : BeforeAppeal ?? ExclusionState.InForce, by, at, why);

    /// <summary>The appeal succeeds: the exclusion is lifted.</summary>
    internal void UpholdAppeal(Guid by, DateTime at, string why) =>
        AnswerAppeal(ExclusionStepKind.AppealUpheld, State == ExclusionState.Expired ? ExclusionState.Expired : ExclusionState.Lifted, by, at, why);

    /// <summary>The appeal succeeds in part: the exclusion ends sooner.</summary>
    internal void VaryOnAppeal(DateOnly endsOn, Guid by, DateTime at, string why)
    {
        Sooner(endsOn);
        AnswerAppeal(ExclusionStepKind.AppealVaried, BeforeAppeal ?? ExclusionState.InForce, by, at, why, endsOn);
    }

    /// <summary>It is looked at again: it stays in force meanwhile.</summary>
    internal void BeginReview(Guid by, DateTime at, string? why) => Step(ExclusionStepKind.ReviewBegun, ExclusionState.UnderReview, by, at, why);

    /// <summary>After the review it stands.</summary>
    internal void KeepAfterReview(Guid by, DateTime at, string why) => Step(ExclusionStepKind.ReviewKept, ExclusionState.InForce, by, at, why);

    /// <summary>After the review it ends sooner.</summary>
    internal void ShortenAfterReview(DateOnly endsOn, Guid by, DateTime at, string why)
    {
        Sooner(endsOn);
        Step(ExclusionStepKind.ReviewShortened, ExclusionState.InForce, by, at, why, endsOn);
    }

    /// <summary>It rests while the person keeps what was agreed.</summary>
    internal void Divert(Guid by, DateTime at, string why)
    {
        Step(ExclusionStepKind.Diverted, ExclusionState.Diverted, by, at, why);
        InterimUntil = null;
    }

    /// <summary>What was agreed was kept: the exclusion is lifted.</summary>
    internal void KeepDiversion(Guid by, DateTime at, string? why) => Step(ExclusionStepKind.DiversionKept, ExclusionState.Lifted, by, at, why);

    /// <summary>What was agreed was not kept: it is decided now, or its notice, dated anew, is served.</summary>
    internal void BreakDiversion(Guid by, DateTime at, string why)
    {
        Step(ExclusionStepKind.DiversionBroken, DecidedAt is null ? ExclusionState.Proposed : ExclusionState.Approved, by, at, why);
        if (State == ExclusionState.Approved)
            Date(London.DayOf(at));
    }

    /// <summary>Its last day is over. Nothing on screen waits for this: the date alone decides.</summary>
    internal void End(DateTime at)
    {
        var why = State == ExclusionState.Approved ? "It was never served." : null;
        Step(ExclusionStepKind.Ended, ExclusionState.Expired, Guid.Empty, at, why);
    }

    private void AnswerAppeal(ExclusionStepKind kind, ExclusionState to, Guid by, DateTime at, string why, DateOnly? endsOn = null)
    {
        Step(kind, to, by, at, why, endsOn);
        BeforeAppeal = null;
    }

    private void Sooner(DateOnly endsOn)
    {
        if (endsOn >= EndsOn)
            throw new InvalidOperationException($"{endsOn:yyyy-MM-dd} is not before the last day of exclusion {Reference}.");
    }

    private void Begin(DateOnly day) => (StartsOn, EndsOn) = (day, LastDay(day, Months));

    private void Date(DateOnly day)
    {
        IssuedOn = day;
        AppealUntil = day.AddDays(AppealDays);
    }

    private void Step(ExclusionStepKind kind, ExclusionState to, Guid by, DateTime at, string? why, DateOnly? endsOn = null, Guid? incident = null)
    {
        if (kind != ExclusionStepKind.Proposed && !ExclusionMoves.Allows(kind, State, to))
            throw new InvalidOperationException($"Exclusion {Reference} is {State}, and {kind} does not lead from there to {to}: ask the rules before a step.");
        State = to;
        if (kind != ExclusionStepKind.InterimServed)
            EndsOn = endsOn ?? EndsOn;
        steps.Add(new ExclusionStep(kind, by, at, why, endsOn, incident));
        Version++;
    }
}
