using System.Globalization;
using System.Text;
using Disc.Portal.Partnerships.BallotDesk;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Counting;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Tests.Partnerships.Ballots;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Counting;

/// <summary>The end of a vote: what follows, once, and that nobody can find out who voted what.</summary>
[Trait("Rule", "15")]
public sealed class CountingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly BallotScene alpha = new(portal, portal.Alpha);

    [Fact]
    public async Task Five_for_and_two_against_approve_the_exclusion_by_nobody_in_particular()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 5, contra: 2);
        Assert.Equal(0, await alpha.CloseAsync());

        var counted = await alpha.CountedAsync(exclusion);

        Assert.Equal((BallotState.Closed, BallotOutcome.Approved, 8, 7, 5, 2), (counted.State, counted.Outcome, counted.Eligible, counted.Voted, counted.For, counted.Against));
        var found = await alpha.CaseAsync(exclusion);
        Assert.Equal((ExclusionState.Approved, ExclusionStepKind.Approved, Guid.Empty, "By ballot: 5 for, 2 against"), (found.State, found.Steps[^1].Kind, found.Steps[^1].By, found.Steps[^1].Why));
        Assert.Equal(10, found.AppealCode!.Length);
        Assert.Null(found.SecondWeighingUp);
        // Everybody who voted decided it (rule 17).
        Assert.Equal(alpha.Voters.Take(7).Select(voter => voter.AccountId).Order(), await alpha.Cases.Read(db => new BallotChapter(portal.Clock).OfAsync(db, exclusion, CancellationToken.None)));
        Assert.Contains(await alpha.Cases.HistoryOf(ballot), row => row.Fields!.StartsWith("closed, Approved, 7 of 8 voted, 5 for, 2 against, voted: ", StringComparison.Ordinal));
        var chapter = Assert.Single((await alpha.Cases.Cases(cases => cases.OpenAsync(alpha.Cases.Board, exclusion))).Value.Chapters, chapter => chapter.Title == "The vote");
        Assert.Equal("7 of 8 voted: 5 for, 2 against. The exclusion is approved.", chapter.Text);
    }

    [Fact]
    public async Task More_against_or_a_tie_refuse_it_and_a_tie_goes_to_the_panel_where_the_scheme_says_so()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 3, contra: 3);
        await alpha.CountedAsync(exclusion);
        Assert.Equal((ExclusionState.Refused, "By ballot: 3 for, 3 against"), await alpha.CaseAsync(exclusion) is var refused ? (refused.State, refused.Steps[^1].Why) : default);

        await alpha.VotesAsync(new VotingRules { Who = Electorate.Members, Tie = TieRule.Panel, Days = 2 });
        var (tied, second) = await alpha.OpenedAsync();
        await alpha.VoteAsync(second, pro: 2, contra: 2);
        await alpha.CountedAsync(tied);
        var left = await alpha.CaseAsync(tied);
        Assert.Equal((ExclusionState.Proposed, ExclusionStepKind.LeftToPanel), (left.State, left.Steps[^1].Kind));
        Assert.Empty((await alpha.Cases.Register(r => r.ApproveAsync(alpha.Cases.Board, tied, left.Version))).Refusals);
    }

    [Fact]
    public async Task Without_a_quorum_nothing_is_counted_and_the_panel_decides()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 3, contra: 0);

        var counted = await alpha.CountedAsync(exclusion);

        Assert.Equal((BallotOutcome.NoQuorum, 3, null), (counted.Outcome, counted.Voted, counted.For));
        var left = await alpha.CaseAsync(exclusion);
        Assert.Equal("3 of 8 voted, and it takes 4.", left.Steps[^1].Why);
        Assert.True((await alpha.Cases.Cases(cases => cases.OpenAsync(alpha.Cases.Board, exclusion))).Succeeded);
        Assert.Empty((await alpha.Cases.Register(r => r.RefuseAsync(alpha.Cases.Board, exclusion, left.Version, "Too little for a ban."))).Refusals);
    }

    [Fact]
    public async Task A_vote_closes_once_whoever_closes_it_and_exactly_when_its_last_day_in_London_is_over()
    {
        await alpha.VotesAsync();
        // Six days before the clocks go forward: the day of the end has 23 hours before it.
        portal.Clock.SetTo(new DateTimeOffset(2027, 3, 25, 15, 0, 0, TimeSpan.Zero));
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 4, contra: 0);
        var opened = await alpha.BallotOf(exclusion);
        Assert.Equal((new DateOnly(2027, 4, 1), new DateTime(2027, 4, 1, 23, 0, 0, DateTimeKind.Utc)), (opened.LastDay!.Value, opened.ClosesAt!.Value));

        portal.Clock.SetTo(new DateTimeOffset(opened.ClosesAt.Value, TimeSpan.Zero).AddSeconds(-1));
        Assert.Equal(0, await alpha.CloseAsync());
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var closed = await Task.WhenAll(Task.Run(alpha.CloseAsync), Task.Run(alpha.CloseAsync));

        Assert.Equal(1, closed.Sum());
        Assert.Equal(0, await alpha.CloseAsync());
        Assert.Single((await alpha.CaseAsync(exclusion)).Steps, step => step.Kind == ExclusionStepKind.Approved);
    }

    [Fact]
    public async Task After_the_counting_the_file_of_the_database_says_who_voted_and_to_nobody_what()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        var blank = await PapersAsync(ballot);
        await alpha.VoteAsync(ballot, pro: 3, contra: 2);
        Assert.Empty((await alpha.Votes(votes => votes.VoteAsync(alpha.Voters[0], ballot, Choice.Against, "Zqxbecauseofthis"))).Refusals);
        Assert.Empty((await alpha.Votes(votes => votes.VoteAsync(alpha.Voters[1], ballot, Choice.For, "Aqxbecauseofthat"))).Refusals);

        // While it is open: a paper for everybody from the beginning, in an order that says nothing, all of one length, none readable.
        var open = await alpha.BallotOf(exclusion);
        var papers = await PapersAsync(ballot);
        Assert.Equal(blank.Select(paper => paper.Id), papers.Select(paper => paper.Id));
        Assert.Equal(9, papers.Count);
        Assert.Equal(papers.Select(paper => paper.Id).Order(StringComparer.Ordinal), papers.Select(paper => paper.Id));
        Assert.Single(papers.Select(paper => paper.Box.Length).Distinct());
        Assert.Empty(papers.Select(paper => Guid.Parse(paper.Id)).Intersect(alpha.Voters.Select(voter => voter.AccountId)));
        Assert.False(Stands(await FileAsync(), "Zqxbecauseofthis"u8));
        // The trail says that somebody voted, seven times, and not who.
        var rows = (await alpha.Cases.HistoryOf(ballot)).Where(row => row.Fields == "somebody voted").ToList();
        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal((Guid.Empty, null, null), (row.Account, row.From, row.Sealed)));

        var counted = await alpha.CountedAsync(exclusion);

        Assert.Equal((2, 3), (counted.For, counted.Against));
        Assert.Equal("Aqxbecauseofthat\nZqxbecauseofthis", counted.Remarks);
        Assert.Equal((null, null), (counted.VoteKey, counted.Secret));
        Assert.Empty(await PapersAsync(ballot));
        Assert.Equal(5, await alpha.Cases.Read(db => db.BallotVoters.CountAsync(voter => voter.BallotId == ballot && voter.HasVoted)));
        var file = await FileAsync();
        Assert.False(Stands(file, open.VoteKey!), "the key of the votes stands in the file");
        Assert.False(Stands(file, open.Secret!), "what papers are named by stands in the file");
        Assert.All(blank.Concat(papers), paper =>
        {
            Assert.False(Stands(file, paper.Box), "a paper stands in the file");
            Assert.False(Stands(file, Encoding.UTF8.GetBytes(paper.Id)), "the id of a paper stands in the file");
        });
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Nobody_young_is_excluded_by_a_number_a_second_person_weighs_it_up_after_the_vote()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync(born: alpha.Cases.Today.AddYears(-16));
        await alpha.VoteAsync(ballot, pro: 6, contra: 0);

        await alpha.CountedAsync(exclusion);

        var left = await alpha.CaseAsync(exclusion);
        Assert.Equal((ExclusionState.Proposed, ExclusionStepKind.LeftToPanel), (left.State, left.Steps[^1].Kind));
        Assert.StartsWith("By ballot: 6 for, 0 against.", left.Steps[^1].Why);
        Assert.Equal(ExclusionRules.SecondWeighingUp, (await alpha.Cases.Register(r => r.ApproveAsync(alpha.Cases.Board, exclusion, left.Version))).Refusal!.Field);
        Assert.Empty((await alpha.Cases.Register(r => r.ApproveAsync(alpha.Cases.Board, exclusion, left.Version, "The school knows."))).Refusals);
        Assert.Equal("The school knows.", (await alpha.CaseAsync(exclusion)).SecondWeighingUp);
    }

    [Fact]
    public async Task A_case_that_is_taken_back_stops_its_vote_and_nothing_is_counted()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 6, contra: 0);
        Assert.Empty((await alpha.Cases.Register(r => r.WithdrawAsync(alpha.Administrator, exclusion, 2, "It was his brother."))).Refusals);
        Assert.Equal(BallotRules.Stopped, (await alpha.Votes(votes => votes.VoteAsync(alpha.Voters[0], ballot, Choice.For, null))).Refusal);

        Assert.Equal(1, await alpha.CloseAsync());

        Assert.Equal((BallotOutcome.Stopped, null, null), await alpha.BallotOf(exclusion) is var stopped ? (stopped.Outcome, stopped.For, stopped.VoteKey) : default);
        Assert.Equal(ExclusionState.Withdrawn, (await alpha.CaseAsync(exclusion)).State);
        Assert.Contains("Nothing was counted", (await alpha.Votes(votes => votes.OpenAsync(alpha.Voters[0], ballot))).Value.Result);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task A_restored_backup_does_not_bring_the_votes_of_a_closed_ballot_back()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 6, contra: 0);
        var ledger = (Portal.Shared.Erasures.ErasureLedger)portal.Services.GetService(typeof(Portal.Shared.Erasures.ErasureLedger))!;
        var (closed, closedId) = await alpha.OpenedAsync();
        await alpha.CloseAsync();

        // As after a restore: the ballot is open again in the database, and the ledger says that its votes are destroyed.
        await portal.With(portal.Alpha, async (BallotClosing closing) =>
        {
            await closing.EraseAsync(ballot, CancellationToken.None);
            return true;
        });
        Assert.Equal((BallotOutcome.Stopped, null), await alpha.BallotOf(exclusion) is var stopped ? (stopped.Outcome, stopped.VoteKey) : default);
        Assert.Equal(ExclusionStepKind.LeftToPanel, (await alpha.CaseAsync(exclusion)).Steps[^1].Kind);
        await alpha.CountedAsync(closed);
        Assert.Contains(ledger.Read(), thing => thing.Kind == BallotClosing.Votes && thing.Id == closedId);
    }

    private async Task<List<(string Id, byte[] Box)>> PapersAsync(Guid ballot) => await alpha.Cases.Read(async db =>
        (await db.Database.SqlQuery<Row>($"SELECT Id, Box FROM BallotPapers WHERE BallotId = {ballot.ToString().ToUpper(CultureInfo.InvariantCulture)} ORDER BY rowid").ToListAsync()).ConvertAll(row => (row.Id, row.Box)));

    // The database with its write-ahead log, as somebody reads it who has the machine.
    private async Task<byte[]> FileAsync()
    {
        var file = portal.FileOf(portal.Alpha);
        using var all = new MemoryStream();
        foreach (var part in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(all);
        }

        return all.ToArray();
    }

    private static bool Stands(byte[] file, ReadOnlySpan<byte> what) => file.AsSpan().IndexOf(what) >= 0;

    private sealed record Row(string Id, byte[] Box);
}
