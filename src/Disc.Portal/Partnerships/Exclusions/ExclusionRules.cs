using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>The rules of exclusions, as questions that answer with a refusal or null: they grey a button with its reason and guard the use case.</summary>
public static class ExclusionRules
{
    /// <summary>Police take no part in bans: R (Boyle) v Haverhill Pubwatch [2009] EWHC 2441 (Admin); rule 4.</summary>
    public static Refusal Police { get; } = new(
        "Police take no part in bans. Your account is marked as police, so it cannot propose, approve, serve, change, lift or see exclusions. "
        + "They are the partnership's alone (R (Boyle) v Haverhill Pubwatch). If the mark is wrong, ask an administrator: a second administrator can change it.");

    /// <summary>Another partnership's case and one that does not exist are the same answer.</summary>
    public static Refusal NotFound { get; } = new("There is no such exclusion here. It may have been erased.");

    public static Refusal SubjectNotFound { get; } = new("This subject is not here: it may have been erased.");

    public static Refusal Stale { get; } = new("Somebody changed this case while you were looking at it. It is shown as it stands now: look again, then decide.");

    /// <summary>The field in which the second person writes what they weighed up.</summary>
    public const string SecondWeighingUp = "SecondWeighingUp";

    /// <summary>The age was corrected after somebody decided on the record as it stood.</summary>
    public static Refusal YoungerThanThought { get; } = new(
        "The person's age was changed since this was proposed: they may be under 18. Withdraw it, so that it can be proposed again and weighed up.");

    /// <summary>Whether somebody is kept out because they are police, wherever their account is.</summary>
    public static Refusal? WhyNotPolice(Actor actor) => actor.IsPolice ? Police : null;

    /// <summary>Why this person cannot be excluded at all.</summary>
    public static Refusal? WhyNotSubject(Subject subject, DateOnly today) =>
        subject.IsRestricted ? new("The record is restricted, so nothing may be done with it. Lift the restriction first, with a reason.")
        : subject.Kind == SubjectKind.IdSought ? new("Nobody has said yet who this is, so there is nobody to serve a notice on. Name the person first.")
        : subject.YoungestAgeOn(today) is not { } age
            ? new("Record the date of birth first, or how old the person looks: somebody who may be under 18 is never excluded without weighing it up.")
        : age < Subject.YoungestAge ? new($"A child under {Subject.YoungestAge} is never excluded. Restrict the record and have it erased.")
        : null;

    /// <summary>Why a further exclusion of the same person cannot be proposed.</summary>
    public static Refusal? WhyNotAnother(Exclusion? latestOpen, DateOnly today) => latestOpen?.StateOn(today) switch
    {
        ExclusionState.Proposed or ExclusionState.Interim => new($"{latestOpen.Reference} of this person waits for approval already. Decide it, or withdraw it, first."),
        ExclusionState.Approved => new($"{latestOpen.Reference} of this person is approved already. Serve it, or withdraw it, first."),
        ExclusionState.Diverted => new($"{latestOpen.Reference} of this person rests under an agreement. Say first whether they kept it."),
        { } state when state.Bans() && latestOpen.HasBreachOfItsOwn => null,
        { } state when state.Bans() => new($"This person is excluded already until the end of {latestOpen.EndsOn.InWords()} ({latestOpen.Reference})."),
        _ => null,
    };

    /// <summary>Why a notice cannot be made for this partnership yet: a notice never lacks an address.</summary>
    public static Refusal? WhyNotScheme(Profile profile) =>
        profile.AddressLines.Count == 0 || string.IsNullOrWhiteSpace(profile.ContactEmail)
            ? new("The scheme has no postal address or no e-mail address yet, and a notice must say where to write. An administrator fills them in under Settings, The scheme.")
            : null;

    /// <summary>Why a ban cannot start on this day.</summary>
    public static Refusal? WhyNotStart(DateOnly start, DateOnly today) =>
        start < today.AddDays(-Exclusion.DaysBack)
            ? new($"A ban cannot start more than {Exclusion.DaysBack} days ago. Choose {today.AddDays(-Exclusion.DaysBack).InWords()} or later.", nameof(ExclusionProposal.StartsOn))
        : start > today.AddDays(Exclusion.DaysAhead)
            ? new($"A ban starts within {Exclusion.DaysAhead} days. Choose {today.AddDays(Exclusion.DaysAhead).InWords()} or earlier.", nameof(ExclusionProposal.StartsOn))
        : null;

    /// <summary>Why a ban cannot be this long.</summary>
    public static Refusal? WhyNotLength(DateOnly start, int months, DateOnly today) =>
        months is < Exclusion.ShortestMonths or > Exclusion.LongestMonths
            ? new($"A ban lasts {Exclusion.ShortestMonths} to {Exclusion.LongestMonths} months. Choose a length between them.", nameof(ExclusionProposal.Months))
        : Exclusion.LastDay(start, months) < today
            ? new("This ban would be over already. Choose a later start or a longer time.", nameof(ExclusionProposal.Months))
        : null;

    /// <summary>Why these incidents do not carry a ban (rule 5: at least one recorded incident).</summary>
    /// <param name="chosen">What was ticked.</param>
    /// <param name="evidence">The published incidents of this subject.</param>
    public static Refusal? WhyNotIncidents(IReadOnlyList<ExclusionProposal.ReliedOn> chosen, IReadOnlySet<Guid> evidence) =>
        evidence.Count == 0 ? new("No published incident names this person. Triage a report and link it to them first.", nameof(ExclusionProposal.Incidents))
        : chosen.Count == 0 ? new("Choose at least one incident that the ban rests on.", nameof(ExclusionProposal.Incidents))
        : chosen.Any(incident => !evidence.Contains(incident.IncidentId))
            ? new("One of the incidents is no longer published, or does not name this person. Choose again.", nameof(ExclusionProposal.Incidents))
        : chosen.Any(incident => string.IsNullOrWhiteSpace(incident.Words))
            ? new("Say in a sentence what happened in each incident that you chose: the person reads it.", nameof(ExclusionProposal.Incidents))
        : chosen.Any(incident => incident.Words.Trim().Length > ExclusionIncident.WordsLength)
            ? new($"Say what happened in at most {ExclusionIncident.WordsLength} characters for each incident.", nameof(ExclusionProposal.Incidents))
        : null;

    /// <summary>Why these premises will not do (rule 16: the list, or the address of it).</summary>
    public static Refusal? WhyNotPremises(string premises, Profile profile) =>
        premises.Length > Exclusion.PremisesLength ? new($"Shorten the list of premises to {Exclusion.PremisesLength} characters.", nameof(ExclusionProposal.Premises))
        : Exclusion.Lines(premises).Length == 0 && profile.PremisesAddress is null
            ? new("Name the premises, one a line. Or give the address of the published list under Settings, The scheme.", nameof(ExclusionProposal.Premises))
        : null;

    /// <summary>Why this postal address does not fit the window of an envelope.</summary>
    public static Refusal? WhyNotPostTo(string postTo) =>
        Exclusion.Lines(postTo) is var lines && (lines.Length > Exclusion.PostToLength || lines.Count(letter => letter == '\n') > 3)
            ? new("Give the address in at most four lines.", nameof(ExclusionProposal.PostTo)) : null;

    /// <summary>Why somebody who is, or may be, under 18 cannot be excluded on this account (rule 5).</summary>
    public static Refusal? WhyNotYoung(Subject subject, string? weighingUp, DateOnly today) =>
        subject.MayBeUnder18On(today) && string.IsNullOrWhiteSpace(weighingUp)
            ? new("This person is, or may be, under 18. Write what you weighed up: what the ban protects, what it does to a young person, and what else was tried.", nameof(ExclusionProposal.WeighingUp))
        : weighingUp?.Length > Exclusion.WeighingUpLength
            ? new($"Shorten this to {Exclusion.WeighingUpLength} characters.", nameof(ExclusionProposal.WeighingUp))
        : null;

    /// <summary>Everything that stands against proposing this.</summary>
    public static IReadOnlyList<Refusal> WhyNotPropose(
        ExclusionProposal proposal, Subject subject, Profile profile, IReadOnlySet<Guid> evidence, Exclusion? latestOpen, DateOnly today) =>
    [
        .. new[]
        {
            WhyNotSubject(subject, today), WhyNotAnother(latestOpen, today), WhyNotScheme(profile), WhyNotIncidents(proposal.Incidents, evidence),
            WhyNotStart(proposal.StartsOn, today), WhyNotLength(proposal.StartsOn, proposal.Months, today),
            WhyNotPremises(proposal.Premises, profile), WhyNotPostTo(proposal.PostTo), WhyNotYoung(subject, proposal.WeighingUp, today),
        }.OfType<Refusal>(),
    ];

    /// <summary>Why this is not what the rules allow: nothing is longer than the longest, and something else than they give needs a reason (rule 14).</summary>
    /// <param name="ruling">What the rules give for the incidents that are relied on.</param>
    /// <param name="rules">The version.</param>
    /// <param name="months">The length that is proposed; null for a warning.</param>
    /// <param name="otherBecause">Why something else is proposed.</param>
    /// <param name="young">Whether the person is, or may be, under 18.</param>
    public static IReadOnlyList<Refusal> WhyNotByRules(Ruling ruling, RuleSet rules, int? months, string? otherBecause, bool young)
    {
        List<Refusal> refusals = [];
        if (months > rules.LongestFor(young))
            refusals.Add(new($"The scheme's longest exclusion{(young ? " of young people" : "")} is {RuleWords.Months(rules.LongestFor(young))}. Its rules allow nothing longer.", nameof(ExclusionProposal.Months)));
        var asGiven = months is { } length ? ByRules.IsExclusion(ruling, length) : ByRules.IsWarning(ruling);
        if (!asGiven && string.IsNullOrWhiteSpace(otherBecause))
            refusals.Add(new($"The rules give {ruling.InWords}. Say why it is {(months is { } other ? $"{RuleWords.Months(other)} of exclusion" : "a warning")} instead: it stays on record.", nameof(ExclusionProposal.OtherBecause)));
        else if (otherBecause?.Trim().Length > ByRules.BecauseLength)
            refusals.Add(new($"Shorten this to {ByRules.BecauseLength} characters.", nameof(ExclusionProposal.OtherBecause)));
        return refusals;
    }

    /// <summary>Why somebody cannot approve what the rules leave to the board.</summary>
    public static Refusal? WhyNotForTheBoard(Exclusion exclusion, Roles roles) => exclusion.IsForTheBoard && !roles.HasFlag(Roles.BoardMember)
        ? new("By the scheme's rules the board decides this one: a board member has to be the second person.")
        : null;

    /// <summary>Why somebody cannot decide this case: somebody else did, or they are not a second person (rule 5).</summary>
    public static Refusal? WhyNotDecide(Exclusion exclusion, Guid who, DateOnly today) =>
        !exclusion.StateOn(today).IsUndecided()
            ? new($"{exclusion.Reference} is decided already: {exclusion.StateOn(today).InWords().ToLowerInvariant()}.")
        : WhyNotBeforeBallot(exclusion) is { } voters ? voters
        : exclusion.ProposedBy == who
            ? new("You proposed this exclusion, so somebody else has to decide it: a board member or another administrator.")
        : null;

    /// <summary>Why nobody decides this case but its voters (rule 15).</summary>
    public static Refusal? WhyNotBeforeBallot(Exclusion exclusion) =>
        exclusion.IsVotedOn ? new($"{exclusion.Reference} is being voted on. The vote decides, or leaves it to the panel, when it closes.")
        : exclusion.IsForVoters ? new($"The scheme puts {exclusion.Reference} to a vote. An administrator opens it from the page of the case, or leaves it to the panel there when there are too few voters.")
        : null;

    /// <summary>Why somebody cannot approve this case.</summary>
    public static Refusal? WhyNotApprove(Exclusion exclusion, Guid who, Subject subject, Profile profile, DateOnly today) =>
        WhyNotDecide(exclusion, who, today) ?? WhyNotSubject(subject, today) ?? WhyNotScheme(profile)
        ?? (subject.MayBeUnder18On(today) && exclusion.WeighingUp is null ? YoungerThanThought : null)
        ?? (exclusion.EndsOn < today ? new Refusal($"Its last day, {exclusion.EndsOn.InWords()}, is over. Withdraw it and propose a new one.") : null);

    /// <summary>Why this weighing-up of the second person will not do: for an adult there is none, for anybody else it is theirs to write (rule 5).</summary>
    public static Refusal? WhyNotSecondWeighingUp(Subject subject, string? weighingUp, DateOnly today) =>
        !subject.MayBeUnder18On(today) ? null
        : string.IsNullOrWhiteSpace(weighingUp)
            ? new("This person is, or may be, under 18. Write what you weighed up yourself: the harm to members, the harm to the young person, what else was tried, and why this time is enough.", SecondWeighingUp)
        : weighingUp.Trim().Length > Exclusion.ReasonLength ? new($"Shorten this to {Exclusion.ReasonLength} characters.", SecondWeighingUp)
        : null;

    /// <summary>Why this notice cannot be printed: somebody under 18 is printed on the paper that goes to them and their parent or guardian, and on no other (rule 5).</summary>
    public static Refusal? WhyNotPrint(bool isDraft, Subject subject, DateOnly today) =>
        isDraft && subject.MayBeUnder18On(today)
            ? new("This person is, or may be, under 18: only the approved notice, which goes to them and their parent or guardian, is printed. The preview is on this page.")
            : null;

    /// <summary>Whom to appoint when nobody can be the second person; null when somebody can.</summary>
    public static Refusal? WhomToAppoint(int possibleSecondPersons) => possibleSecondPersons > 0
        ? null
        : new("Nobody here can be the second person. Appoint a board member or a second administrator who is not marked as police; until then no exclusion can be approved.");

    /// <summary>Why a notice cannot be served now.</summary>
    public static Refusal? WhyNotServe(Exclusion exclusion, Subject subject, DateOnly today) => exclusion.StateOn(today) switch
    {
        ExclusionState.Proposed or ExclusionState.Interim => new("It is not approved yet. A second person has to approve it before it can be served."),
        ExclusionState.Expired when !exclusion.HasDates => new($"It was decided on {exclusion.StartsOn.InWords()} and not served for as long as it was to last: it can no longer be served."),
        ExclusionState.Expired => new($"Its last day, {exclusion.EndsOn.InWords()}, is over: it can no longer be served."),
        { } state when state.Bans() => new("It has been served already."),
        ExclusionState.Refused => new("It was refused."),
        ExclusionState.Withdrawn => new("It was withdrawn."),
        ExclusionState.Lifted => new("It was lifted."),
        ExclusionState.Diverted => new("It rests under an agreement, so there is nothing to serve."),
        _ => WhyNotSubject(subject, today) ?? (subject.MayBeUnder18On(today) && exclusion.SecondWeighingUp is null ? YoungerThanThought : null),
    };

    /// <summary>Why this account of a service cannot be recorded.</summary>
    public static IReadOnlyList<Refusal> WhyNotService(Exclusion exclusion, ServiceOfNotice service, DateTime now)
    {
        List<Refusal> refusals = [];
        var by = service.By.Trim();
        if (by.Length is 0 or > Exclusion.ServedByLength)
            refusals.Add(new("Say who handed it over: a name, or an officer's number.", nameof(ServiceOfNotice.By)));
        // A form gives minutes, so the decision's seconds do not count.
        if (service.At > now)
            refusals.Add(new("This is in the future. Record the service after it was done.", nameof(ServiceOfNotice.At)));
        else if (exclusion.WaitsForServiceSince is { } since && service.At < since.AddTicks(-(since.Ticks % TimeSpan.TicksPerMinute)))
            refusals.Add(new($"{(since == exclusion.DecidedAt ? "It was approved on" : "The agreement was broken on")} {London.InWords(since)}, so it cannot have been served before.", nameof(ServiceOfNotice.At)));
        else if (London.DayOf(service.At) > exclusion.EndsOn)
            refusals.Add(new($"Its last day, {exclusion.EndsOn.InWords()}, was over by then.", nameof(ServiceOfNotice.At)));
        else if (exclusion.AppealUntil is { } until && until < London.DayOf(service.At).AddDays(Exclusion.AppealDaysAtService))
            refusals.Add(new($"The notice lets the person appeal until {until.InWords()}, which leaves less than {Exclusion.AppealDaysAtService} days. Date the notice anew, print it again and serve that one.", nameof(ServiceOfNotice.At)));
        return refusals;
    }

    /// <summary>Why the notice cannot be dated anew.</summary>
    public static Refusal? WhyNotReissue(Exclusion exclusion, DateOnly today) =>
        exclusion.StateOn(today) != ExclusionState.Approved ? new("Only a notice that is approved and not yet served can be dated anew.")
        : exclusion.IssuedOn == today ? new("The notice carries today's date already.")
        : null;

    /// <summary>Why it cannot be withdrawn or lifted.</summary>
    public static Refusal? WhyNotWithdraw(Exclusion exclusion, DateOnly today) => exclusion.StateOn(today) switch
    {
        ExclusionState.Refused => new("It was refused, so there is nothing to withdraw."),
        ExclusionState.Withdrawn => new("It was withdrawn already."),
        ExclusionState.Lifted => new("It was lifted already."),
        ExclusionState.Expired => new($"It ended with {exclusion.EndsOn.InWords()}, so there is nothing to lift."),
        _ => null,
    };

    /// <summary>Why a reason will not do.</summary>
    public static Refusal? WhyNotReason(string? reason, string field) => (reason?.Trim().Length ?? 0) switch
    {
        0 => new("Say why in a sentence: it stays on record.", field),
        > Exclusion.ReasonLength => new($"Say it in at most {Exclusion.ReasonLength} characters.", field),
        _ => null,
    };
}
