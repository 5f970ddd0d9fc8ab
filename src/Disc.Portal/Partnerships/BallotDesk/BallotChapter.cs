using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>The vote on the page of a case: how many voted of how many, until when, what came of it; never who voted what.</summary>
public sealed class BallotChapter(TimeProvider clock) : ICaseChapter, ICaseDeciders
{
    public async Task<CaseChapter?> OfAsync(PartnershipDb db, Actor actor, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var ballot = await db.NewestBallotAsync(exclusion.Id, cancellation);
        var rules = await db.RulesOfAsync(exclusion, cancellation);
        if (ballot is null && (!exclusion.State.IsUndecided() || BallotRules.ElectorateOf(exclusion, rules) == Electorate.Nobody))
            return null;
        var address = $"exclusions/{exclusion.Id}/ballot";
        var runner = actor.WhyNot(ExclusionPermissions.Run);
        var isNext = exclusion.IsForVoters && !exclusion.IsVotedOn;
        IReadOnlyList<CaseAction> actions = ballot?.State switch
        {
            BallotState.Open or BallotState.Closed when !isNext => [new CaseAction(ballot.State == BallotState.Open ? "See the vote" : "See the result", address, runner)],
            BallotState.Preparing => [new CaseAction("Look at what voters will see", address, runner, isNext)],
            _ => [new CaseAction("Prepare a vote", address, runner ?? BallotRules.WhyNotCase(exclusion, subject, rules, clock.Today()), isNext)],
        };
        return new CaseChapter("The vote", await TextAsync(db, ballot, exclusion, cancellation), actions, []);
    }

    public async Task<IReadOnlyList<Guid>> OfAsync(PartnershipDb db, Guid exclusion, CancellationToken cancellation) => await (
        from voter in db.BallotVoters
        join ballot in db.Ballots on voter.BallotId equals ballot.Id
        where ballot.ExclusionId == exclusion && voter.HasVoted
        orderby voter.AccountId
        select voter.AccountId).Distinct().ToListAsync(cancellation);

    private static async Task<string> TextAsync(PartnershipDb db, Ballot? ballot, Exclusion exclusion, CancellationToken cancellation)
    {
        switch (ballot)
        {
            case null:
                return exclusion.GoesToBallot
                    ? "The scheme puts this case to a vote. Voters read what happened without names and places, after you have looked at it."
                    : "The rules leave this case to the board, which may vote on it instead of one board member deciding.";
            case { State: BallotState.Preparing }:
                return "What voters will see is prepared. Nobody is asked before you have looked at it.";
            case { State: BallotState.Open }:
                var voters = await db.BallotVoters.AsNoTracking().Where(voter => voter.BallotId == ballot.Id).ToListAsync(cancellation);
                var eligible = voters.Count(voter => voter.MayVote);
                return $"{voters.Count(voter => voter.HasVoted)} of {eligible} have voted; it takes {ballot.QuorumOf(eligible)}. It closes by itself at the end of {ballot.LastDay!.Value.InWords()}, not sooner.";
            default:
                return BallotWords.Of(ballot);
        }
    }
}
