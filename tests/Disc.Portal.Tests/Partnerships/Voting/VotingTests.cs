using System.Net;
using Disc.Portal.Partnerships.BallotDesk;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Voting;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Partnerships.Ballots;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Voting;

/// <summary>What voters see and do, and who is no voter.</summary>
[Trait("Rule", "15")]
public sealed class VotingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly BallotScene alpha = new(portal, portal.Alpha);

    [Fact]
    public async Task A_voter_reads_the_evidence_without_names_and_changes_the_vote_until_it_closes()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        var voter = alpha.Voters[0];
        Assert.Contains(await portal.With(portal.Alpha, (VotesToDo source) => source.WaitingAsync(voter)), line => line.Address == $"votes/{ballot:N}");
        var seen = (await alpha.Votes(votes => votes.OpenAsync(voter, ballot))).Value;
        Assert.Equal(("An exclusion of 12 months", "[name] took gin at [time]."), (seen.Proposed, seen.Evidence!.Items[0].Text));

        Assert.Equal(BallotRules.NoChoice, (await alpha.Votes(votes => votes.VoteAsync(voter, ballot, Choice.None, null))).Refusal);
        Assert.Empty((await alpha.Votes(votes => votes.VoteAsync(voter, ballot, Choice.For, "I saw Dean Marlow do it."))).Refusals);
        Assert.Equal((Choice.For, "I saw [name] do it."), (await alpha.Votes(votes => votes.OpenAsync(voter, ballot))).Value is var first ? (first.Choice, first.Reason) : default);
        Assert.Empty((await alpha.Votes(votes => votes.VoteAsync(voter, ballot, Choice.Against, null))).Refusals);
        Assert.Equal((Choice.Against, ""), (await alpha.Votes(votes => votes.OpenAsync(voter, ballot))).Value is var second ? (second.Choice, second.Reason) : default);
        Assert.DoesNotContain(await portal.With(portal.Alpha, (VotesToDo source) => source.WaitingAsync(voter)), line => line.Address == $"votes/{ballot:N}");

        await alpha.CountedAsync(exclusion);
        Assert.Equal(BallotRules.Closed, (await alpha.Votes(votes => votes.VoteAsync(voter, ballot, Choice.For, null))).Refusal);
        var after = (await alpha.Votes(votes => votes.OpenAsync(voter, ballot))).Value;
        Assert.Equal((Choice.None, true, null), (after.Choice, after.HasVoted, after.Evidence));
    }

    [Fact]
    public async Task Whoever_works_where_it_was_reported_is_barred_and_whoever_says_so_too_on_record()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        Assert.Contains("reported one of the incidents", (await alpha.Votes(votes => votes.VoteAsync(alpha.Reporter, ballot, Choice.For, null))).Refusal!.Message);
        Assert.Null((await alpha.Votes(votes => votes.OpenAsync(alpha.Reporter, ballot))).Value.Evidence);
        Assert.Contains(await alpha.Cases.HistoryOf(ballot), row => row is { Verb: Verbs.Refused, Fields: "vote: barred" } && row.Account == alpha.Reporter.AccountId);

        await alpha.VoteAsync(ballot, pro: 4, contra: 0);
        Assert.Empty((await alpha.Votes(votes => votes.DeclareAsync(alpha.Voters[0], ballot))).Refusals);

        Assert.Contains("You said that you know the person", (await alpha.Votes(votes => votes.VoteAsync(alpha.Voters[0], ballot, Choice.For, null))).Refusal!.Message);
        Assert.Contains(await alpha.Cases.HistoryOf(ballot), row => row.Fields == "declared an interest" && row.Account == alpha.Voters[0].AccountId);
        var counted = await alpha.CountedAsync(exclusion);
        Assert.Equal((BallotOutcome.NoQuorum, 7, 3), (counted.Outcome, counted.Eligible, counted.Voted));
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task An_officer_with_a_members_account_is_on_no_register_gets_no_letter_and_the_attempts_are_on_record()
    {
        await alpha.VotesAsync();
        var account = await alpha.AccountAsync("PC Member", Roles.Member, Affiliation.PoliceOfficer);
        // Everything a role could give: it is the mark that keeps them out, not a missing permission.
        var officer = alpha.ActorOf(account) with { Permissions = new HashSet<string> { BallotPermissions.Vote, ExclusionPermissions.Run, ExclusionPermissions.Decide } };
        var (exclusion, ballot) = await alpha.OpenedAsync();

        Assert.False(await alpha.Cases.Read(db => db.BallotVoters.AnyAsync(voter => voter.AccountId == account.Id)));
        Assert.False(await alpha.Cases.Read(db => db.Letters.AnyAsync(letter => letter.To == account.Email)));
        Assert.Null(await alpha.Votes(votes => votes.PictureAsync(officer, ballot, 1)));
        Assert.Null(await alpha.Desk(desk => desk.PreviewAsync(officer, exclusion, 1)));
        Assert.Null(await alpha.Desk(desk => desk.OriginalAsync(officer, exclusion, 1)));
        Assert.Equal(0, await alpha.Desk(desk => desk.WaitingAsync(officer)));
        Assert.All(
            new Refusal?[]
            {
                (await alpha.Votes(votes => votes.ListAsync(officer))).Refusal,
                (await alpha.Votes(votes => votes.OpenAsync(officer, ballot))).Refusal,
                (await alpha.Votes(votes => votes.VoteAsync(officer, ballot, Choice.For, null))).Refusal,
                (await alpha.Votes(votes => votes.DeclareAsync(officer, ballot))).Refusal,
                (await alpha.Desk(desk => desk.OpenAsync(officer, exclusion))).Refusal,
                (await alpha.Desk(desk => desk.PrepareAsync(officer, exclusion))).Refusal,
                (await alpha.Desk(desk => desk.WriteAsync(officer, exclusion, 0, 1, "x"))).Refusal,
                (await alpha.Desk(desk => desk.ShowAsync(officer, exclusion, 0, 1, default, null))).Refusal,
                (await alpha.Desk(desk => desk.ReleaseAsync(officer, exclusion, 2, 1, true))).Refusal,
                (await alpha.Desk(desk => desk.LeaveToPanelAsync(officer, exclusion, 2))).Refusal,
                (await alpha.Interims(interims => interims.OpenAsync(officer, exclusion))).Refusal,
                (await alpha.Interims(interims => interims.ServeAsync(officer, exclusion, 2, alpha.Cases.Today, "x", "x"))).Refusal,
                (await alpha.Interims(interims => interims.EndAsync(officer, exclusion, 2, "x"))).Refusal,
            },
            refusal => Assert.Equal(ExclusionRules.Police, refusal));
        var rows = await alpha.Cases.Read(db => db.History.AsNoTracking().Where(row => row.Account == account.Id && row.Verb == Verbs.Refused).Select(row => row.Fields).ToListAsync());
        Assert.Superset(new HashSet<string?> { "list votes: police", "see a vote: police", "vote: police", "declare an interest: police", "picture of a vote: police", "open a vote: police",
            "prepare a vote: police", "edit a vote: police", "leave to the panel: police", "count votes: police", "serve an interim notice: police", "end an interim ban: police" }, rows.ToHashSet());
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task A_police_account_of_the_partnership_reaches_no_page_of_votes_and_is_told_why()
    {
        await alpha.VotesAsync();
        var (_, ballot) = await alpha.OpenedAsync();
        using var officer = await portal.SignedInAsync(portal.Alpha, TestRole.PoliceAdministrator);

        foreach (var address in new[] { "votes", $"votes/{ballot:N}" })
        {
            using var response = await officer.GetAsync(new Uri($"/alpha/{address}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Contains("Police take no part in bans", await officer.GetStringAsync(response.Headers.Location));
        }

        var id = portal.Account(portal.Alpha, TestRole.PoliceAdministrator).Id;
        Assert.True(await alpha.Cases.Read(db => db.History.AnyAsync(row => row.Account == id && row.Kind == "page" && row.Fields == "ballots.vote: police")));
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Somebody_who_is_marked_as_police_after_the_opening_votes_no_more_and_an_earlier_vote_is_not_counted()
    {
        await alpha.VotesAsync();
        var (turned, again) = (await alpha.AccountAsync("Turned Special", Roles.Member), await alpha.AccountAsync("Turned Too", Roles.Member));
        var (exclusion, ballot) = await alpha.OpenedAsync();
        await alpha.VoteAsync(ballot, pro: 3, contra: 3);
        Assert.Empty((await alpha.Votes(votes => votes.VoteAsync(alpha.ActorOf(turned), ballot, Choice.For, null))).Refusals);
        var session = alpha.ActorOf(again) with { Stamp = null };
        await alpha.Cases.Do(async db =>
        {
            foreach (var account in await db.Accounts.Where(one => one.Id == turned.Id || one.Id == again.Id).ToListAsync())
                account.ChangeAffiliation(Affiliation.CsasOfficer);
        });

        // Even by a session that does not know it yet.
        Assert.Equal(ExclusionRules.Police, (await alpha.Votes(votes => votes.VoteAsync(session, ballot, Choice.For, null))).Refusal);
        Assert.Contains(await alpha.Cases.HistoryOf(ballot), row => row is { Verb: Verbs.Refused, Fields: "vote: police" } && row.Account == again.Id);

        var counted = await alpha.CountedAsync(exclusion);
        Assert.Equal((BallotOutcome.Refused, 3, 3, 8), (counted.Outcome, counted.For, counted.Against, counted.Eligible));
        Assert.Contains(await alpha.Cases.HistoryOf(ballot), row => row.Fields == $"account {turned.Id:N} is police: not counted");
        Assert.DoesNotContain(turned.Id, await alpha.Cases.Read(db => new BallotChapter(portal.Clock).OfAsync(db, exclusion, CancellationToken.None)));
    }

    [Fact]
    public async Task The_page_votes_keeps_what_was_typed_and_says_how_it_stands_for_everybody()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        var address = new Uri($"/alpha/votes/{ballot:N}", UriKind.Relative);
        using var voter = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        using var barred = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        using var proposer = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Contains("Your vote is asked", await voter.GetStringAsync(new Uri("/alpha/", UriKind.Relative)));
        Assert.Contains("Your vote is asked", await voter.GetStringAsync(new Uri("/alpha/votes", UriKind.Relative)));
        var page = await voter.GetStringAsync(address);
        Assert.Contains("An exclusion of 12 months is proposed", page);
        Assert.DoesNotContain("Marlow", page);
        Assert.DoesNotContain("EX-", page);
        Assert.DoesNotContain(exclusion.ToString(), page);

        using var silent = await voter.PostAsync(address, (await TestForm.OfAsync(voter, address.ToString(), "vote")).With(("Reason", "Typed with care")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("Typed with care", await silent.Content.ReadAsStringAsync());
        using var done = await voter.PostAsync(address, (await TestForm.OfAsync(voter, address.ToString(), "vote")).With(("Choice", "For"), ("Reason", "")));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("You voted for.", await voter.GetStringAsync(address));
        Assert.Contains("somebody where you work reported", await barred.GetStringAsync(address));
        Assert.Contains("You are not among those who vote", await proposer.GetStringAsync(address));
        Assert.Contains("Nobody asks for your vote now", await proposer.GetStringAsync(new Uri("/alpha/votes", UriKind.Relative)));

        portal.Clock.SetTo(new DateTimeOffset((await alpha.BallotOf(exclusion)).ClosesAt!.Value, TimeSpan.Zero));
        using var late = await portal.SignedInAsync(portal.Alpha, TestRole.OtherMember);
        Assert.Contains("being counted", await late.GetStringAsync(address));
        await alpha.CloseAsync();
        var over = await late.GetStringAsync(address);
        Assert.Contains("1 of 8 voted, and it takes 4", over);
        Assert.Contains("You voted.", over);
    }
}
