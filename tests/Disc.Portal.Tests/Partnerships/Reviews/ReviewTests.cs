using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Reviews;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Reviews;

/// <summary>An exclusion is looked at again: by itself or when somebody asks, decided by two people, never longer; in one partnership, and unknown in the next.</summary>
[Trait("Rule", "16")]
public sealed class ReviewTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    [Trait("Rule", "14")]
    public async Task After_the_clear_months_a_review_begins_by_itself_once_and_an_incident_puts_it_off()
    {
        var (clear, other) = (await ServedAsync(), await ServedAsync());
        var first = await CaseAsync(clear);
        Assert.Contains(await ChaptersAsync(clear), chapter => chapter.Text == $"It is reviewed by itself on {first.StartsOn.AddMonths(6).InWords()} if nothing happens until then.");
        portal.Clock.Advance(TimeSpan.FromDays(60));
        await alpha.IncidentAsync((await CaseAsync(other)).SubjectId, IncidentType.Theft, daysAgo: 1);
        portal.Clock.SetTo(London.StartOf(first.StartsOn.AddMonths(6)).AddMinutes(-1));
        Assert.Equal(0, await BeginDueAsync());

        portal.Clock.SetTo(London.StartOf(first.StartsOn.AddMonths(6)));
        Assert.Equal(1, await BeginDueAsync());
        Assert.Equal(0, await BeginDueAsync());

        var begun = await CaseAsync(clear);
        Assert.Equal((ExclusionState.UnderReview, true), (begun.State, begun.IsInForceOn(alpha.Today)));
        Assert.Equal((ExclusionStepKind.ReviewBegun, Guid.Empty), (begun.Steps[^1].Kind, begun.Steps[^1].By));
        Assert.StartsWith("6 months without an incident or a breach are over", begun.Steps[^1].Why);
        Assert.Equal(ExclusionState.InForce, (await CaseAsync(other)).State);
        Assert.Contains(await LinesAsync(alpha.Administrator), line => line.Title.StartsWith("Review", StringComparison.Ordinal));

        await ProposeAsync(clear, ReviewOutcome.Kept, null);
        Assert.Empty((await ConfirmAsync(clear)).Refusals);
        Assert.Equal(ExclusionState.InForce, (await CaseAsync(clear)).State);
        // And again after six more.
        Assert.Equal(0, await BeginDueAsync());
        portal.Clock.SetTo(London.StartOf(alpha.Today.AddMonths(6)));
        Assert.Equal(2, await BeginDueAsync());
        Assert.Equal(0, await beta.Read(db => db.Reviews.CountAsync()));
    }

    [Fact]
    public async Task When_somebody_asks_one_person_proposes_another_confirms_and_the_gallery_follows_the_shorter_end()
    {
        var id = await BegunAsync();
        var before = await alpha.OpenAsync(id);
        var sooner = alpha.Today.AddDays(40);

        var longer = await ProposeAsync(id, ReviewOutcome.Shortened, before.EndsOn.AddDays(1));
        var same = await ProposeAsync(id, ReviewOutcome.Shortened, before.EndsOn);
        var over = await ProposeAsync(id, ReviewOutcome.Shortened, alpha.Today.AddDays(-1));
        var silent = await ProposeAsync(id, ReviewOutcome.Shortened, sooner, why: " ");
        var early = await ConfirmAsync(id);
        Assert.Empty((await ProposeAsync(id, ReviewOutcome.Shortened, sooner)).Refusals);
        var own = await ConfirmAsync(id, alpha.Administrator);
        Assert.Empty((await ConfirmAsync(id)).Refusals);

        Assert.All(new[] { longer, same, over }, outcome => Assert.Equal("EndsOn", outcome.Refusal!.Field));
        Assert.Equal("Why", silent.Refusal!.Field);
        Assert.Contains("Nobody has proposed an outcome yet", early.Refusal!.Message);
        Assert.Contains("somebody else has to confirm", own.Refusal!.Message);
        var after = await alpha.OpenAsync(id);
        Assert.Equal((ExclusionState.InForce, sooner, sooner), (after.State, after.EndsOn, after.ListedUntil));
        Assert.Equal(before.EndsOn, after.Notice.Ends);
        var step = (await CaseAsync(id)).Steps[^1];
        Assert.Equal((ExclusionStepKind.ReviewShortened, sooner, alpha.Board.AccountId, "You kept away and wrote to the shop."), (step.Kind, step.EndsOn, step.By, step.Why));
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Approved, Fields: "review, Shortened" } && row.Sealed is not null);
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Beta, (ReviewRegister reviews) => reviews.StartAsync(beta.Administrator, id))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Beta, (ReviewRegister reviews) => reviews.ConfirmAsync(beta.Board, id, 5, 1))).Refusal);
    }

    [Fact]
    [Trait("Rule", "17")]
    public async Task A_review_that_lifts_takes_the_person_off_the_gallery_at_once()
    {
        var id = await BegunAsync();
        await ProposeAsync(id, ReviewOutcome.Lifted, null);

        Assert.Empty((await ConfirmAsync(id)).Refusals);

        var after = await alpha.OpenAsync(id);
        Assert.Equal((ExclusionState.Lifted, false, null), (after.State, after.IsInForce, after.ListedUntil));
    }

    [Fact]
    public async Task The_second_person_confirms_what_they_looked_at_or_sends_it_back_with_a_reason()
    {
        var id = await BegunAsync();
        await ProposeAsync(id, ReviewOutcome.Kept, null);
        var looked = (await StartAsync(id)).Review!.Version;
        await ProposeAsync(id, ReviewOutcome.Lifted, null);
        var other = await portal.With(portal.Alpha, async (ReviewRegister reviews) => await reviews.ConfirmAsync(alpha.Board, id, (await CaseAsync(id)).Version, looked));

        var silent = await SendBackAsync(id, "");
        var back = await SendBackAsync(id, "It is too early.");

        Assert.Equal(ReviewRules.Stale, other.Refusal);
        Assert.Equal("Because", silent.Refusal!.Field);
        Assert.True(back.Succeeded);
        var form = await StartAsync(id);
        Assert.Equal((ExclusionState.UnderReview, null, "It is too early."), (form.Case.State, form.Review!.Outcome, form.Review.SentBackBecause));
        Assert.Contains("Nobody has proposed an outcome yet", (await ConfirmAsync(id)).Refusal!.Message);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_review_is_run_on_plain_pages_and_goes_with_the_persons_record()
    {
        var id = await ServedAsync();
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        using var board = await portal.SignedInAsync(portal.Alpha, TestRole.Board);
        using var stranger = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        var address = $"/alpha/exclusions/{id}/review";

        var silent = await administrator.PostAsync(address, (await TestForm.OfAsync(administrator, address, "begin")).With(("Because", "")));
        var begun = await administrator.PostAsync(address, (await TestForm.OfAsync(administrator, address, "begin")).With(("Because", "His mother asks.")));
        var proposed = await administrator.PostAsync(address, (await TestForm.OfAsync(administrator, address, "propose")).With(("Outcome", "Lifted"), ("Why", "You kept away.")));
        var confirmed = await board.PostAsync(address, (await TestForm.OfAsync(board, address, "confirm")).With());

        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect],
            new[] { silent, begun, proposed, confirmed }.Select(answer => answer.StatusCode));
        Assert.Equal(ExclusionState.Lifted, (await CaseAsync(id)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/beta/exclusions/{id}/review", UriKind.Relative))).StatusCode);
        var subject = (await CaseAsync(id)).SubjectId;
        await portal.In(portal.Alpha, async provider =>
        {
            await ((SubjectErasure)provider.GetService(typeof(SubjectErasure))!).EraseAsync(subject, CancellationToken.None);
            return true;
        });
        Assert.False(await alpha.Read(db => db.Reviews.AnyAsync(r => r.ExclusionId == id)));
    }

    private async Task<Guid> ServedAsync()
    {
        await alpha.WithRulesAsync(Presets.Points);
        return await alpha.ServedAsync(proposal => proposal with { Months = 24, OtherBecause = "Three shops in a week." });
    }

    private async Task<Guid> BegunAsync()
    {
        var id = await ServedAsync();
        Assert.Empty((await portal.With(portal.Alpha, async (ReviewRegister reviews) =>
            await reviews.BeginAsync(alpha.Administrator, id, (await CaseAsync(id)).Version, "He wrote to us."))).Refusals);
        return id;
    }

    private Task<Exclusion> CaseAsync(Guid id) => alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));

    private async Task<IReadOnlyList<CaseChapter>> ChaptersAsync(Guid id) => (await alpha.OpenAsync(id)).Chapters;

    private async Task<ReviewForm> StartAsync(Guid id) => (await portal.With(portal.Alpha, (ReviewRegister reviews) => reviews.StartAsync(alpha.Board, id))).Value;

    private Task<int> BeginDueAsync() => portal.With(portal.Alpha, (ReviewRegister reviews) => reviews.BeginDueAsync());

    private Task<Outcome<Done>> ProposeAsync(Guid id, ReviewOutcome outcome, DateOnly? endsOn, string why = "You kept away and wrote to the shop.") => portal.With(
        portal.Alpha, async (ReviewRegister reviews) => await reviews.ProposeAsync(alpha.Administrator, id, (await CaseAsync(id)).Version, outcome, endsOn, why));

    private Task<Outcome<Done>> ConfirmAsync(Guid id, Actor? by = null) => portal.With(portal.Alpha, async (ReviewRegister reviews) =>
        await reviews.ConfirmAsync(by ?? alpha.Board, id, (await CaseAsync(id)).Version, (await StartAsync(id)).Review?.Version ?? 0));

    private Task<Outcome<Done>> SendBackAsync(Guid id, string because) => portal.With(portal.Alpha, async (ReviewRegister reviews) =>
        await reviews.SendBackAsync(alpha.Board, id, (await CaseAsync(id)).Version, (await StartAsync(id)).Review!.Version, because));

    private Task<IReadOnlyList<Portal.Shared.Desk.ToDo>> LinesAsync(Actor actor) =>
        portal.In(portal.Alpha, provider => ((ReviewsToDo)provider.GetService(typeof(ReviewsToDo))!).WaitingAsync(actor));
}
