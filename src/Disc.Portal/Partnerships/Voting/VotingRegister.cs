using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Voting;

/// <summary>What voters do: see what they are asked, read the evidence, vote, change their vote, say that they have an interest.</summary>
public sealed class VotingRegister(TenantDatabase<PartnershipDb> database, ExclusionBar bar, BallotBox box, BallotPictures pictures)
{
    /// <summary>How long a result stands on the list of votes, in days.</summary>
    public const int ResultDays = 92;

    /// <summary>The votes that somebody is asked for, or was asked for lately; the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<VoteLine>>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, BallotPermissions.Vote, "list votes", null, cancellation) is { } refusal)
            return refusal;
        await using var db = database.OpenFor(actor);
        var since = actor.At.AddDays(-ResultDays);
        var mine = await (
            from voter in db.BallotVoters.AsNoTracking()
            join ballot in db.Ballots.AsNoTracking() on voter.BallotId equals ballot.Id
            where voter.AccountId == actor.AccountId && (ballot.State == BallotState.Open || ballot.ClosedAt > since)
            orderby ballot.OpenedAt descending
            select new { Ballot = ballot, voter.Conflict, voter.HasVoted }).ToListAsync(cancellation);
        return Outcome<IReadOnlyList<VoteLine>>.Of(mine.ConvertAll(one => new VoteLine(
            one.Ballot.Id, one.Ballot.LastDay!.Value, one.Ballot.OpenedAt!.Value, one.Ballot.TakesVotesAt(actor.At), one.Conflict, one.HasVoted,
            one.Ballot.State == BallotState.Closed ? BallotWords.Of(one.Ballot) : null)));
    }

    /// <summary>What a voter reads of a vote, and what they voted as long as it is open.</summary>
    public async Task<Outcome<VoteView>> OpenAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, BallotPermissions.Vote, "see a vote", id, cancellation) is { } refusal)
            return refusal;
        VoteView view;
        await using (var db = database.OpenFor(actor))
        {
            if (await FindAsync(db.Ballots.AsNoTracking(), id, cancellation) is not { } ballot)
                return BallotRules.NotFound;
            var exclusion = await db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == ballot.ExclusionId, cancellation);
            var voter = await db.BallotVoters.AsNoTracking().SingleOrDefaultAsync(one => one.BallotId == id && one.AccountId == actor.AccountId, cancellation);
            var whyNot = BallotRules.WhyNotVote(ballot, voter, await GoesOnAsync(db, exclusion, cancellation), actor.At);
            var (choice, reason) = whyNot is null && voter!.HasVoted
                ? box.Open(ballot, await db.BallotPapers.AsNoTracking().SingleAsync(paper => paper.Id == box.PaperOf(ballot, actor.AccountId), cancellation))
                : (Choice.None, "");
            view = new VoteView
            {
                Id = id,
                Proposed = BallotQueries.ProposedOf(exclusion),
                Evidence = whyNot is null ? ballot : null,
                LastDay = ballot.LastDay!.Value,
                HasVoted = voter?.HasVoted == true,
                Choice = choice,
                Reason = reason,
                WhyNot = whyNot,
                Result = ballot.State == BallotState.Closed && voter is not null ? BallotWords.Of(ballot) : null,
                IsBeingCounted = ballot.State == BallotState.Open && actor.At >= ballot.ClosesAt,
            };
            if (!view.IsBeingCounted)
                return view;
        }

        // Whoever comes after the end wakes the counting, so that nobody waits for the next round.
        await using var work = await database.BeginAsync(actor, cancellation);
        work.Tell(new Signal(SignalTopics.Exclusions, Audience: Guid.Empty));
        await work.CommitAsync(cancellation);
        return view;
    }

    /// <summary>Votes, or changes one's vote. The trail says that somebody voted, and not who: it stands in an order, and a vote has none.</summary>
    public Task<Outcome<Done>> VoteAsync(Actor actor, Guid id, Choice choice, string? reason, CancellationToken cancellation = default) =>
        OnAsync(actor, id, "vote", async (work, ballot, voter) =>
        {
            if (choice is not (Choice.For or Choice.Against))
                return BallotRules.NoChoice;
            if (BallotRules.WhyNotReason(reason) is { } tooLong)
                return tooLong;
            var masked = string.IsNullOrWhiteSpace(reason) ? "" : MaskedText.Of(reason.ReplaceLineEndings(" "), await KnownAsync(work.Db, ballot, cancellation));
            await FillAsync(work.Db, ballot, voter.AccountId, choice, masked[..Math.Min(masked.Length, Ballot.ReasonLength)], cancellation);
            voter.Vote();
            work.Record(new HistoryEntry(Verbs.Altered, "ballot", id, "somebody voted") { IsNameless = true });
            return null;
        }, cancellation);

    /// <summary>Says that one knows the person or has an interest: one does not vote then, and a vote that was given is blank again.</summary>
    public Task<Outcome<Done>> DeclareAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        OnAsync(actor, id, "declare an interest", async (work, ballot, voter) =>
        {
            await FillAsync(work.Db, ballot, voter.AccountId, Choice.None, "", cancellation);
            voter.Bar(Conflict.Declared);
            work.Record(Verbs.Altered, "ballot", id, "declared an interest");
            return null;
        }, cancellation);

    /// <summary>A picture of the evidence, marked with the voter's name.</summary>
    /// <returns>A JPEG; null when there is none for this person.</returns>
    public async Task<byte[]?> PictureAsync(Actor actor, Guid id, int number, CancellationToken cancellation = default)
    {
        if (await bar.WhyNotAsync(actor, BallotPermissions.Vote, "picture of a vote", id, cancellation) is not null)
            return null;
        Ballot ballot;
        await using (var db = database.OpenFor(actor))
        {
            if (await FindAsync(db.Ballots.AsNoTracking(), id, cancellation) is not { } found)
                return null;
            ballot = found;
            var exclusion = await db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == ballot.ExclusionId, cancellation);
            var voter = await db.BallotVoters.AsNoTracking().SingleOrDefaultAsync(one => one.BallotId == id && one.AccountId == actor.AccountId, cancellation);
            if (BallotRules.WhyNotVote(ballot, voter, await GoesOnAsync(db, exclusion, cancellation), actor.At) is not null)
                return null;
        }

        return await pictures.ShowAsync(ballot, number, actor, cancellation);
    }

    // One that is only prepared is nobody's yet.
    private static Task<Ballot?> FindAsync(IQueryable<Ballot> ballots, Guid id, CancellationToken cancellation) =>
        ballots.SingleOrDefaultAsync(ballot => ballot.Id == id && ballot.State != BallotState.Preparing, cancellation);

    // A record that is restricted is looked at by nobody, and a case that was taken back is asked about no longer.
    private static async Task<bool> GoesOnAsync(PartnershipDb db, Exclusion exclusion, CancellationToken cancellation) =>
        exclusion.State.IsUndecided() && await db.Subjects.AnyAsync(subject => subject.Id == exclusion.SubjectId && subject.RestrictedAt == null, cancellation);

    private static async Task<KnownWords> KnownAsync(PartnershipDb db, Ballot ballot, CancellationToken cancellation)
    {
        var exclusion = await db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == ballot.ExclusionId, cancellation);
        return await db.KnownWordsAsync(exclusion.Incidents.Select(incident => incident.Place), cancellation);
    }

    private async Task FillAsync(PartnershipDb db, Ballot ballot, Guid account, Choice choice, string reason, CancellationToken cancellation)
    {
        var id = box.PaperOf(ballot, account);
        (await db.BallotPapers.SingleAsync(paper => paper.Id == id, cancellation)).Fill(box.Seal(ballot, id, choice, reason));
    }

    private async Task<Outcome<Done>> OnAsync(
        Actor actor, Guid id, string what, Func<Work<PartnershipDb>, Ballot, BallotVoter, Task<Refusal?>> step, CancellationToken cancellation)
    {
        if (await bar.WhyNotAsync(actor, BallotPermissions.Vote, what, id, cancellation) is { } police)
            return police;
        await using var work = await database.BeginAsync(actor, cancellation);
        if (await FindAsync(work.Db.Ballots, id, cancellation) is not { } ballot)
            return BallotRules.NotFound;
        var voter = await work.Db.BallotVoters.SingleOrDefaultAsync(one => one.BallotId == id && one.AccountId == actor.AccountId, cancellation);
        var exclusion = await work.Db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == ballot.ExclusionId, cancellation);
        // What the account is now, whatever the session says (rule 4).
        var isPolice = await work.Db.Accounts.Where(account => account.Id == actor.AccountId).Select(account => account.Affiliation).SingleOrDefaultAsync(cancellation) is var now && now.IsPolice();
        if ((isPolice ? ExclusionRules.Police : BallotRules.WhyNotVote(ballot, voter, await GoesOnAsync(work.Db, exclusion, cancellation), actor.At)) is { } whyNot)
        {
            if (isPolice || voter is { MayVote: false })
            {
                work.Record(Verbs.Refused, isPolice ? "exclusion" : "ballot", id, $"{what}: {(isPolice ? "police" : "barred")}");
                await work.CommitAsync(cancellation);
            }

            return whyNot;
        }

        if (await step(work, ballot, voter!) is { } refusal)
            return refusal;
        ExclusionWork.Tell(work, exclusion);
        await work.CommitAsync(cancellation);
        return Done.Yes;
    }
}
