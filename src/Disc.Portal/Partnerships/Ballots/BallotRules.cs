using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>The rules of ballots, as questions that answer with a refusal or null.</summary>
public static class BallotRules
{
    /// <summary>A ballot of another partnership, one that is not open yet and one that does not exist are the same answer.</summary>
    public static Refusal NotFound { get; } = new("There is no such vote here. It may be over for so long that it was erased.");

    public static Refusal NotAsked { get; } = new("You are not among those who vote on this one. Whoever votes was fixed when it opened.");

    public static Refusal Closed { get; } = new("This vote is over. Your last word counts.");

    public static Refusal Stopped { get; } = new("This vote was stopped. Nothing is counted.");

    public static Refusal Stale { get; } = new("Somebody changed what voters will see while you were looking at it. It is shown as it stands now: look again.");

    public static Refusal NoChoice { get; } = new("Choose for or against.", "Choice");

    public static Refusal NotLookedAt { get; } = new("Look at all of it as voters will see it, and say so.", "Looked");

    /// <summary>Who votes on a case, by the rules under which it was made; nobody where they say so.</summary>
    public static Electorate ElectorateOf(Exclusion exclusion, RuleSet? rules) =>
        rules is null ? Electorate.Nobody
        : exclusion.IsForTheBoard ? Electorate.Board
        : rules.Ballot.Who;

    /// <summary>Why a vote on this case cannot be prepared or opened.</summary>
    public static Refusal? WhyNotCase(Exclusion exclusion, Subject subject, RuleSet? rules, DateOnly today) =>
        !exclusion.StateOn(today).IsUndecided() ? new($"{exclusion.Reference} is decided already: {exclusion.StateOn(today).InWords().ToLowerInvariant()}.")
        : exclusion.IsVotedOn ? new("The vote is open already.")
        : ElectorateOf(exclusion, rules) == Electorate.Nobody ? new("The scheme puts this case to no vote: a second person decides it. The scheme rules under Settings can say otherwise for the next case.")
        : exclusion.EndsOn < today ? new($"Its last day, {exclusion.EndsOn.InWords()}, is over. Withdraw it and propose a new one.")
        : ExclusionRules.WhyNotSubject(subject, today);

    /// <summary>Why there are too few voters for a secret vote.</summary>
    public static Refusal? WhyNotFew(int eligible) => eligible >= VotingRules.FewestVoters ? null
        : new($"Only {eligible} may vote, and with fewer than {VotingRules.FewestVoters} everybody could tell what everybody voted. Leave it to the panel: a board member or another administrator decides it.");

    /// <summary>Why a case is not left to the panel without a vote: only because there are too few voters.</summary>
    public static Refusal? WhyNotPanel(Exclusion exclusion, int eligible) =>
        !exclusion.IsForVoters || exclusion.IsVotedOn ? new("This case does not wait for a vote to be opened.")
        : eligible >= VotingRules.FewestVoters ? new($"{eligible} may vote: the scheme puts the case to a vote, so open it.")
        : null;

    /// <summary>Why somebody cannot vote now; police are asked before, at the bar.</summary>
    public static Refusal? WhyNotVote(Ballot ballot, BallotVoter? voter, bool goesOn, DateTime now) =>
        voter is null ? NotAsked
        : WhyBarred(voter.Conflict) is { } barred ? barred
        : ballot.Outcome == BallotOutcome.Stopped || !goesOn ? Stopped
        : !ballot.TakesVotesAt(now) ? Closed
        : null;

    /// <summary>What somebody is told who does not vote because of an interest; never which report it was.</summary>
    public static Refusal? WhyBarred(Conflict conflict) => conflict switch
    {
        Conflict.Found => new("You do not vote on this one: somebody where you work reported one of the incidents. That is on record, and nothing is held against you."),
        Conflict.Declared => new("You said that you know the person or have an interest, so you do not vote on this one. That is on record."),
        Conflict.Police => ExclusionRules.Police,
        _ => null,
    };

    /// <summary>Why a voter's reason will not do.</summary>
    public static Refusal? WhyNotReason(string? reason) =>
        reason?.Trim().Length > Ballot.ReasonLength ? new($"Say it in at most {Ballot.ReasonLength} characters.", "Reason") : null;
}
