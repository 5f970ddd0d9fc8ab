using System.Net;
using Disc.Portal.Partnerships.BallotDesk;
using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Masking;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Tests.Partnerships.Ballots;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.BallotDesk;

/// <summary>A vote from its preparation to its opening.</summary>
[Trait("Rule", "15")]
public sealed class BallotDeskTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly BallotScene alpha = new(portal, portal.Alpha);
    private readonly BallotScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task The_system_takes_out_names_places_times_and_references_and_whatever_is_typed_is_masked_again()
    {
        await alpha.VotesAsync();
        var exclusion = await alpha.ProposedAsync(what: "Dean Marlow, with alpha Board, ran from Harbour Stores at 21:40 on 3 March 2026. See I-0042.");
        Assert.Empty((await alpha.Desk(desk => desk.PrepareAsync(alpha.Administrator, exclusion))).Refusals);

        var item = Assert.Single((await alpha.BallotOf(exclusion)).Items);
        Assert.Equal(("Theft", "An afternoon in February 2026", "[name], with [name], ran from [place] at [time] on [date]. See [number]."), (item.What, item.When, item.Text));

        Assert.Empty((await alpha.Desk(desk => desk.WriteAsync(alpha.Administrator, exclusion, 0, 1, "He ran from the harbour-stores; MARLOW’S third time."))).Refusals);
        Assert.Equal("He ran from the [place]; [name]'s third time.", Assert.Single((await alpha.BallotOf(exclusion)).Items).Text);
        Assert.Equal(BallotRules.Stale, (await alpha.Desk(desk => desk.WriteAsync(alpha.Administrator, exclusion, 0, 1, "Again."))).Refusal);
    }

    [Fact]
    public async Task A_picture_is_blurred_until_every_face_has_a_box_or_it_is_left_out()
    {
        await alpha.VotesAsync();
        var exclusion = await alpha.ProposedAsync();
        var incident = (await alpha.CaseAsync(exclusion)).Incidents[0].IncidentId;
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Administrator);
        await alpha.Cases.Do(async db => (await db.Images.SingleAsync(image => image.Id == photo)).AttachTo(incident));
        Assert.Empty((await alpha.Desk(desk => desk.PrepareAsync(alpha.Administrator, exclusion))).Refusals);
        var ballot = await alpha.BallotOf(exclusion);
        var blurred = Assert.Single(ballot.Pictures);
        Assert.Equal(PictureHandling.Blurred, blurred.Handling);
        Assert.NotNull(await alpha.Desk(desk => desk.PreviewAsync(alpha.Administrator, exclusion, 1)));
        Assert.Null(await alpha.Desk(desk => desk.PreviewAsync(portal.ActorOf(portal.Alpha, TestRole.Member), exclusion, 1)));

        Assert.Contains("box over every face", (await alpha.Desk(desk => desk.ShowAsync(alpha.Administrator, exclusion, 0, 1, PictureHandling.Covered, null))).Refusal!.Message);
        var boxes = new PictureEdits { Covered = [new PictureBox(0.2, 0.2, 0.4, 0.4)] };
        Assert.NotNull(await alpha.Desk(desk => desk.OriginalAsync(alpha.Administrator, exclusion, 1)));
        Assert.Empty((await alpha.Desk(desk => desk.ShowAsync(alpha.Administrator, exclusion, 0, 1, PictureHandling.Covered, boxes))).Refusals);
        var covered = Assert.Single((await alpha.BallotOf(exclusion)).Pictures);
        Assert.Equal(PictureHandling.Covered, covered.Handling);
        Assert.NotEqual(blurred.FileId, covered.FileId);
        Assert.Null(await ReadFileAsync(ballot, blurred.FileId!.Value));
        Assert.Contains(await alpha.Cases.HistoryOf(photo), row => row is { Verb: Verbs.Consulted } && row.Fields!.StartsWith("original", StringComparison.Ordinal));

        Assert.Empty((await alpha.Desk(desk => desk.ShowAsync(alpha.Administrator, exclusion, 1, 1, PictureHandling.LeftOut, null))).Refusals);
        Assert.Null(await alpha.Desk(desk => desk.PreviewAsync(alpha.Administrator, exclusion, 1)));
    }

    [Fact]
    public async Task Nobody_is_asked_before_somebody_has_looked_and_then_the_register_is_fixed()
    {
        await alpha.VotesAsync();
        var exclusion = await alpha.ProposedAsync();
        Assert.Contains("puts EX-", (await alpha.Cases.Register(r => r.ApproveAsync(alpha.Second, exclusion, 1))).Refusal!.Message);
        Assert.Empty((await alpha.Desk(desk => desk.PrepareAsync(alpha.Administrator, exclusion))).Refusals);
        var prepared = await alpha.BallotOf(exclusion);
        Assert.Equal(BallotRules.NotFound, (await alpha.Votes(votes => votes.OpenAsync(alpha.Voters[0], prepared.Id))).Refusal);
        Assert.Equal(BallotRules.NotLookedAt, (await alpha.Desk(desk => desk.ReleaseAsync(alpha.Administrator, exclusion, 1, 0, looked: false))).Refusal);
        Assert.Equal(ExclusionRules.Stale, (await alpha.Desk(desk => desk.ReleaseAsync(alpha.Administrator, exclusion, 7, 0, looked: true))).Refusal);

        Assert.Empty((await alpha.Desk(desk => desk.ReleaseAsync(alpha.Administrator, exclusion, 1, 0, looked: true))).Refusals);
        var late = await alpha.AccountAsync("Came Late", Portal.Shared.Accounts.Roles.Member);

        var ballot = await alpha.BallotOf(exclusion);
        Assert.Equal((BallotState.Open, alpha.Cases.Today.AddDays(7)), (ballot.State, ballot.LastDay));
        var register = await alpha.Cases.Read(db => db.BallotVoters.AsNoTracking().Where(voter => voter.BallotId == ballot.Id).ToListAsync());
        Assert.Equal(alpha.Voters.Select(voter => voter.AccountId).Append(alpha.Reporter.AccountId).Order(), register.Select(voter => voter.AccountId).Order());
        Assert.Equal(alpha.Reporter.AccountId, Assert.Single(register, voter => voter.Conflict == Conflict.Found).AccountId);
        Assert.Equal(BallotRules.NotAsked, (await alpha.Votes(votes => votes.VoteAsync(alpha.ActorOf(late), ballot.Id, Choice.For, null))).Refusal);
        await alpha.Cases.Do(async db => (await db.Accounts.SingleAsync(account => account.Id == late.Id)).Block(portal.Now));
        Assert.Equal(ExclusionStepKind.BallotOpened, (await alpha.CaseAsync(exclusion)).Steps[^1].Kind);
        Assert.Contains("being voted on", (await alpha.Cases.Register(r => r.RefuseAsync(alpha.Second, exclusion, 2, "No."))).Refusal!.Message);
        var letters = await alpha.Cases.Read(db => db.Letters.AsNoTracking().Where(letter => letter.Body.Contains(ballot.Id.ToString("N"))).ToListAsync());
        Assert.Equal(alpha.Voters.Count, letters.Count);
        Assert.All(letters, letter =>
        {
            Assert.Equal("A vote is open until 10 March 2026", letter.Subject);
            Assert.DoesNotContain("Marlow", letter.Body);
            Assert.DoesNotContain(exclusion.ToString("N"), letter.Body.Replace("-", "", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task With_fewer_than_five_voters_there_is_no_vote_and_the_panel_decides()
    {
        await beta.VotesAsync(new VotingRules { Who = Electorate.Board }, more: 0);
        var exclusion = await beta.ProposedAsync();
        Assert.Empty((await beta.Desk(desk => desk.PrepareAsync(beta.Administrator, exclusion))).Refusals);

        Assert.Contains("Only 1 may vote", (await beta.Desk(desk => desk.ReleaseAsync(beta.Administrator, exclusion, 1, 0, looked: true))).Refusal!.Message);
        using var client = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        Assert.Contains("Too few voters", await client.GetStringAsync(new Uri($"/beta/exclusions/{exclusion}/ballot", UriKind.Relative)));
        Assert.Empty((await beta.Desk(desk => desk.LeaveToPanelAsync(beta.Administrator, exclusion, 1))).Refusals);

        Assert.Equal((ExclusionStepKind.LeftToPanel, "Only 1 may vote."), (await beta.CaseAsync(exclusion)).Steps[^1] is var step ? (step.Kind, step.Why) : default);
        Assert.Empty((await beta.Cases.Register(r => r.ApproveAsync(beta.Cases.Board, exclusion, 2))).Refusals);
    }

    [Fact]
    public async Task A_scheme_that_says_nothing_of_votes_has_none_and_a_case_keeps_the_rules_that_it_was_made_under()
    {
        await alpha.VotesAsync(new VotingRules());
        var exclusion = await alpha.ProposedAsync();
        await alpha.VotesAsync();

        Assert.Contains("no vote", (await alpha.Desk(desk => desk.PrepareAsync(alpha.Administrator, exclusion))).Refusal!.Message);
        Assert.Empty((await alpha.Cases.Register(r => r.ApproveAsync(alpha.Cases.Board, exclusion, 1))).Refusals);
    }

    [Fact]
    public async Task While_a_case_is_the_voters_nobody_but_those_who_run_the_scheme_opens_it()
    {
        await alpha.VotesAsync();
        var (exclusion, _) = await alpha.OpenedAsync();

        Assert.Equal(ExclusionRules.NotFound, (await alpha.Cases.Cases(cases => cases.OpenAsync(alpha.Cases.Board, exclusion))).Refusal);
        Assert.DoesNotContain((await alpha.Cases.Cases(cases => cases.ListAsync(alpha.Cases.Board))).Value, row => row.Id == exclusion);
        var seen = (await alpha.Cases.Cases(cases => cases.OpenAsync(alpha.Administrator, exclusion))).Value;
        Assert.Contains(seen.Chapters, chapter => chapter.Title == "The vote" && chapter.Text!.Contains("0 of 8 have voted; it takes 4", StringComparison.Ordinal));
        Assert.NotNull(seen.WhyNotApprove);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_vote_of_one_partnership_is_unknown_in_the_next()
    {
        await alpha.VotesAsync();
        var (exclusion, ballot) = await alpha.OpenedAsync();
        var administrator = beta.Administrator;
        var voter = portal.ActorOf(portal.Beta, TestRole.Member);

        Assert.Equal(ExclusionRules.NotFound, (await beta.Desk(desk => desk.OpenAsync(administrator, exclusion))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await beta.Desk(desk => desk.PrepareAsync(administrator, exclusion))).Refusal);
        Assert.Equal(BallotRules.NotFound, (await beta.Votes(votes => votes.OpenAsync(voter, ballot))).Refusal);
        Assert.Equal(BallotRules.NotFound, (await beta.Votes(votes => votes.VoteAsync(voter, ballot, Choice.For, null))).Refusal);
        using var client = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        using var response = await client.GetAsync(new Uri($"/beta/votes/{ballot:N}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_vote_goes_with_the_record_of_the_person()
    {
        await alpha.VotesAsync();
        var exclusion = await alpha.ProposedAsync();
        var incident = (await alpha.CaseAsync(exclusion)).Incidents[0].IncidentId;
        var photo = await portal.PhotoAsync(portal.Alpha, TestRole.Administrator);
        await alpha.Cases.Do(async db => (await db.Images.SingleAsync(image => image.Id == photo)).AttachTo(incident));
        Assert.Empty((await alpha.Desk(desk => desk.PrepareAsync(alpha.Administrator, exclusion))).Refusals);
        Assert.Empty((await alpha.Desk(desk => desk.ReleaseAsync(alpha.Administrator, exclusion, 1, 0, looked: true))).Refusals);
        var ballot = await alpha.BallotOf(exclusion);
        Assert.NotNull(await ReadFileAsync(ballot, ballot.Pictures[0].FileId!.Value));
        var subject = (await alpha.CaseAsync(exclusion)).SubjectId;

        await portal.With(portal.Alpha, async (SubjectErasure erasure) =>
        {
            await erasure.EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.Null(await ReadFileAsync(ballot, ballot.Pictures[0].FileId!.Value));
        Assert.Equal((0, 0, 0), await alpha.Cases.Read(async db => (
            await db.Ballots.CountAsync(one => one.Id == ballot.Id), await db.BallotVoters.CountAsync(voter => voter.BallotId == ballot.Id), await db.BallotPapers.CountAsync(paper => paper.BallotId == ballot.Id))));
        Assert.Equal(0, await alpha.Cases.Read(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM BallotItems WHERE BallotId = {ballot.Id}").SingleAsync()));
    }

    [Fact]
    public async Task The_page_prepares_shows_what_voters_will_see_and_opens_the_vote()
    {
        await alpha.VotesAsync();
        var exclusion = await alpha.ProposedAsync();
        Assert.Contains(await portal.With(portal.Alpha, (BallotsToDo source) => source.WaitingAsync(alpha.Administrator)), line => line.Address == "exclusions#decide");
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var address = $"/alpha/exclusions/{exclusion}/ballot";

        using var prepared = await administrator.PostAsync(new Uri(address, UriKind.Relative), (await TestForm.OfAsync(administrator, address, "prepare")).With());
        Assert.Equal(HttpStatusCode.Redirect, prepared.StatusCode);
        using var unseen = await administrator.PostAsync(new Uri(address, UriKind.Relative), (await TestForm.OfAsync(administrator, address, "release")).With());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        using var written = await administrator.PostAsync(new Uri(address, UriKind.Relative), (await TestForm.OfAsync(administrator, address, "text-1")).With(("Text", "Took gin, said Marlow.")));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Contains("Took gin, said [name].", await administrator.GetStringAsync(new Uri(address, UriKind.Relative)));
        using var opened = await administrator.PostAsync(new Uri(address, UriKind.Relative), (await TestForm.OfAsync(administrator, address, "release")).With(("Looked", "true")));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Contains("0 of 8 have voted; it takes 4", await administrator.GetStringAsync(new Uri(address, UriKind.Relative)));
    }

    private Task<byte[]?> ReadFileAsync(Ballot ballot, Guid file) => portal.In(portal.Alpha, provider =>
        provider.GetRequiredService<TenantFiles>().ReadAsync(BallotPictures.Folder, file, ballot.EvidenceKey, CancellationToken.None));
}
