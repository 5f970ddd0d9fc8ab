using System.Globalization;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Counting;

/// <summary>
/// Counts a ballot whose time is over, destroys its key and its papers, and takes the step of the case that follows: all in one transaction, so
/// that of two who close at once one wins. A ballot whose case was taken back, or decided, is stopped without being counted.
/// </summary>
public sealed class BallotClosing(TenantDatabase<PartnershipDb> database, BallotBox box, ErasureLedger ledger, CurrentTenant current, TimeProvider clock) : IErasure
{
    /// <summary>The kind in the ledger: after a restore the votes of a ballot that was counted are destroyed again.</summary>
    public const string Votes = "ballot-votes";

    public string Kind => Votes;

    /// <summary>Closes what is due.</summary>
    /// <returns>How many were closed.</returns>
    public async Task<int> CloseDueAsync(CancellationToken cancellation)
    {
        var portal = Actor.Portal(current.Tenant, clock.Now());
        List<Guid> due;
        await using (var db = database.OpenFor(portal))
        {
            due = await db.Ballots.Where(ballot => ballot.State == BallotState.Open && (ballot.ClosesAt <= portal.At
                || db.Exclusions.Any(x => x.Id == ballot.ExclusionId && x.State != ExclusionState.Proposed && x.State != ExclusionState.Interim)))
                .Select(ballot => ballot.Id).ToListAsync(cancellation);
        }

        var closed = 0;
        foreach (var id in due)
            closed += await CloseAsync(portal, id, isLost: false, cancellation) ? 1 : 0;
        return closed;
    }

    /// <summary>After a restore of a backup from before the counting: the votes go again, and nobody counts them twice.</summary>
    public async Task EraseAsync(Guid id, CancellationToken cancellation) => await CloseAsync(Actor.Portal(current.Tenant, clock.Now()), id, isLost: true, cancellation);

    private async Task<bool> CloseAsync(Actor portal, Guid id, bool isLost, CancellationToken cancellation)
    {
        await using (var work = await database.BeginAsync(portal, cancellation))
        {
            if (await work.Db.Ballots.SingleOrDefaultAsync(ballot => ballot.Id == id && ballot.State == BallotState.Open, cancellation) is not { } ballot)
                return false;
            var exclusion = await work.Db.Exclusions.SingleAsync(x => x.Id == ballot.ExclusionId, cancellation);
            var subject = await work.Db.Subjects.SingleAsync(s => s.Id == exclusion.SubjectId, cancellation);
            var voters = await work.Db.BallotVoters.Where(voter => voter.BallotId == id).OrderBy(voter => voter.AccountId).ToListAsync(cancellation);
            var goesOn = !isLost && exclusion.State.IsUndecided() && !subject.IsRestricted;
            if (goesOn)
                await StrikePoliceAsync(work, ballot, voters, cancellation);
            var count = goesOn ? await CountAsync(work.Db, ballot, voters, cancellation)
                : BallotCount.Stopped(voters.Count(voter => voter.MayVote), voters.Count(voter => voter.HasVoted));
            // Noted before it is done: a restore of an older backup does not bring the votes back.
            if (!isLost)
                ledger.Note(current.Tenant.Id, Votes, id);
            ballot.Close(count, portal.At);
            await work.Db.BallotPapers.Where(paper => paper.BallotId == id).ExecuteDeleteAsync(cancellation);
            work.Record(Verbs.Altered, "ballot", id, Fields(count, voters));
            if (exclusion.State.IsUndecided())
                await FollowAsync(work, ballot, count, exclusion, subject, cancellation);
            ExclusionWork.Tell(work, exclusion);
            await work.CommitAsync(cancellation);
        }

        // What was overwritten stands in the log until it is emptied.
        await database.EmptyLogAsync(cancellation);
        return true;
    }

    // Rule 4: somebody who was marked as police after it opened has no vote, whenever they gave it.
    private static async Task StrikePoliceAsync(Work<PartnershipDb> work, Ballot ballot, IReadOnlyList<BallotVoter> voters, CancellationToken cancellation)
    {
        var ids = voters.Select(voter => voter.AccountId).ToList();
        var affiliations = await work.Db.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).Select(account => new { account.Id, account.Affiliation }).ToListAsync(cancellation);
        var police = affiliations.Where(account => account.Affiliation.IsPolice()).Select(account => account.Id).ToHashSet();
        foreach (var voter in voters.Where(voter => voter.MayVote && police.Contains(voter.AccountId)))
        {
            voter.Bar(Conflict.Police);
            work.Record(Verbs.Refused, "ballot", ballot.Id, $"account {voter.AccountId:N} is police: not counted");
        }
    }

    private async Task<BallotCount> CountAsync(PartnershipDb db, Ballot ballot, IReadOnlyList<BallotVoter> voters, CancellationToken cancellation)
    {
        var papers = await db.BallotPapers.AsNoTracking().Where(paper => paper.BallotId == ballot.Id).ToDictionaryAsync(paper => paper.Id, cancellation);
        var eligible = voters.Where(voter => voter.MayVote).ToList();
        var votes = eligible.Where(voter => voter.HasVoted).Select(voter => box.Open(ballot, papers[box.PaperOf(ballot, voter.AccountId)])).ToList();
        return BallotCount.Of(votes, eligible.Count, ballot.QuorumOf(eligible.Count), ballot.Tie);
    }

    private async Task FollowAsync(Work<PartnershipDb> work, Ballot ballot, BallotCount count, Exclusion exclusion, Subject subject, CancellationToken cancellation)
    {
        var (id, at, today) = (exclusion.Id, work.Actor.At, clock.Today());
        var byBallot = $"By ballot: {count.InWords}";
        if (count.Outcome == BallotOutcome.Refused)
        {
            exclusion.Refuse(Guid.Empty, at, byBallot);
            work.Record(Verbs.Refused, "exclusion", id, $"by ballot {ballot.Id:N}: {count.InWords}");
            await ExclusionWork.TakeOffAsync(work, exclusion, "refused", cancellation);
            return;
        }

        var profile = await work.Db.Profiles.AsNoTracking().SingleAsync(cancellation);
        var why = count.Outcome switch
        {
            BallotOutcome.NoQuorum => $"{count.InWords}, and it takes {ballot.QuorumOf(count.Eligible)}.",
            BallotOutcome.Tied => $"{byBallot}: as many for as against.",
            BallotOutcome.Stopped when subject.IsRestricted => "The vote was stopped, because the record is restricted.",
            BallotOutcome.Stopped => "The vote was stopped.",
            // Nobody young is excluded by a number: somebody senior weighs it up (rule 5).
            _ when subject.MayBeUnder18On(today) => $"{byBallot}. The person is, or may be, under 18: a second person weighs it up.",
            _ when (ExclusionRules.WhyNotSubject(subject, today) ?? ExclusionRules.WhyNotScheme(profile)) is { } hindrance => $"{byBallot}. {hindrance.Message}",
            _ when exclusion.EndsOn < today => $"{byBallot}. Its last day is over.",
            _ => null,
        };
        if (why is not null)
        {
            exclusion.LeaveToPanel(Guid.Empty, at, why);
            work.Record(Verbs.Altered, "exclusion", id, $"left to the panel by ballot {ballot.Id:N}: {count.Outcome}");
            return;
        }

        exclusion.Approve(Guid.Empty, at, byBallot);
        work.Record(Verbs.Approved, "exclusion", id, $"by ballot {ballot.Id:N}: {count.InWords}");
    }

    // Who voted is on record, in the order of ids; what they voted is nowhere.
    private static string Fields(BallotCount count, IEnumerable<BallotVoter> voters) => string.Create(
        CultureInfo.InvariantCulture, $"closed, {count.Outcome}, {count.Voted} of {count.Eligible} voted, {count.InWords}, voted: {string.Join(' ', voters.Where(voter => voter.HasVoted).Select(voter => voter.AccountId.ToString("N")))}");
}
