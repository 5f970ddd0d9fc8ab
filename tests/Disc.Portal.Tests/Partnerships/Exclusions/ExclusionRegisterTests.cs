using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Support;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Exclusions;

/// <summary>A case from the proposal to its last day, in one partnership, and unknown in the next.</summary>
public sealed class ExclusionRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    [Trait("Rule", "16")]
    public async Task An_exclusion_is_not_in_force_until_it_is_served_with_method_date_and_person()
    {
        var id = await alpha.ApprovedAsync();
        var before = await alpha.OpenAsync(id);
        Assert.Equal(ExclusionState.Approved, before.State);
        Assert.False(before.IsInForce);
        Assert.Empty(await ListingsOf(before.SubjectId));

        Assert.Empty((await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, before.Version, alpha.Service(ServiceMethod.PoliceAsCourier)))).Refusals);

        var after = await alpha.OpenAsync(id);
        Assert.True(after.IsInForce);
        Assert.Equal(new ServiceOfNotice(ServiceMethod.PoliceAsCourier, portal.Now, "Lena Fisk"), after.Service);
        var listing = Assert.Single(await ListingsOf(before.SubjectId));
        Assert.Equal((ListingState.Approved, id, after.EndsOn), (listing.State, listing.ExclusionId, listing.EndsOn));
        Assert.Equal((alpha.Administrator.AccountId, alpha.Board.AccountId), (listing.ProposedBy, listing.DecidedBy));
        Assert.Contains((await alpha.HistoryOf(id)), row => row is { Verb: Verbs.Altered, Fields: "served, PoliceAsCourier" } && row.Sealed is not null);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task The_proposer_cannot_approve_and_a_board_member_can()
    {
        var id = await alpha.ProposedAsync();

        var own = await alpha.Register(r => r.ApproveAsync(alpha.Administrator, id, 1));
        Assert.Contains("somebody else", own.Refusal!.Message);
        Assert.Equal(own.Refusal, (await alpha.OpenAsync(id)).WhyNotApprove);
        Assert.True((await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1))).Succeeded);
        Assert.Contains(await alpha.HistoryOf(id), row => row.Verb == Verbs.Approved && row.Account == alpha.Board.AccountId);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task With_nobody_to_be_the_second_person_the_case_says_whom_to_appoint()
    {
        await beta.WithAddressAsync();
        var id = await beta.ProposedAsync();
        Assert.Null((await beta.OpenAsync(id)).WhomToAppoint);
        var others = new[] { TestRole.Board, TestRole.SecondAdministrator }.Select(role => portal.Account(portal.Beta, role).Id).ToList();

        await beta.Do(async db => (await db.Accounts.Where(a => others.Contains(a.Id)).ToListAsync()).ForEach(a => a.Block(portal.Now)));
        var alone = await beta.OpenAsync(id);
        await beta.Do(async db => (await db.Accounts.Where(a => others.Contains(a.Id)).ToListAsync()).ForEach(a => a.Unblock()));

        // The police officer with an administrator's account is there, and does not count.
        Assert.Contains("Appoint a board member", alone.WhomToAppoint!.Message);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task An_incident_that_was_not_published_or_names_somebody_else_carries_no_ban()
    {
        await alpha.WithAddressAsync();
        var (waiting, report) = await alpha.PersonAsync(state: IncidentState.Waiting);
        var (person, _) = await alpha.PersonAsync();
        var (_, ofSomebodyElse) = await alpha.PersonAsync();

        Assert.False((await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(waiting, report)))).Succeeded);
        Assert.False((await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(person, ofSomebodyElse)))).Succeeded);
        Assert.Equal(0, await alpha.Read(db => db.Exclusions.CountAsync(x => x.SubjectId == waiting || x.SubjectId == person)));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_under_18_is_excluded_only_when_the_proposer_and_the_second_person_each_weighed_it_up()
    {
        await alpha.WithAddressAsync();
        var (subject, incident) = await alpha.PersonAsync(born: alpha.Today.AddYears(-16));
        var proposal = alpha.Proposal(subject, incident) with { Months = 3 };

        var silent = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal));
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal with { WeighingUp = "The school was told first." }))).Value;
        var nodded = await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1));
        var weighed = await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1, " She had two warnings; three months protect the staff. "));

        Assert.Contains(silent.Refusals, r => r.Field == nameof(ExclusionProposal.WeighingUp));
        Assert.Equal(ExclusionRules.SecondWeighingUp, nodded.Refusal!.Field);
        Assert.True(weighed.Succeeded);
        Assert.Contains((await alpha.OpenAsync(id)).Timeline, item => item is
        { Step: ExclusionStepKind.Approved, Why: "She had two warnings; three months protect the staff.", By: "alpha Board" });
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Approved, Fields: "weighed up" } && row.Sealed is not null);
        Assert.True((await alpha.OpenAsync(id)).Notice.Person.WithParentOrGuardian);
    }

    [Theory]
    [Trait("Rule", "5")]
    [InlineData(false, 3, null)]
    [InlineData(true, 1, 30)]
    [InlineData(true, 12, Listing.LongestYoungPersonDays)]
    public async Task The_listing_of_somebody_under_18_carries_the_weighing_up_and_ends_after_90_days(bool show, int months, int? mostDays)
    {
        var (subject, id) = await alpha.YoungServedAsync(show, months);

        var listings = await ListingsOf(subject);

        Assert.Equal(mostDays is not null, listings.Count == 1);
        if (mostDays is not { } most)
            return;
        Assert.Equal((ExclusionScene.SecondWords, alpha.Board.AccountId), (listings[0].WeighingUp, listings[0].WeighedBy));
        Assert.InRange(listings[0].EndsOn.DayNumber - alpha.Today.DayNumber, 1, most);
        var shown = await alpha.OpenAsync(id);
        Assert.Equal((listings[0].EndsOn, Exclusion.LastDay(alpha.Today, months)), (shown.ListedUntil, shown.EndsOn));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task An_adults_listing_carries_no_weighing_up_and_runs_to_the_last_day_of_the_ban()
    {
        var id = await alpha.ServedAsync();
        var shown = await alpha.OpenAsync(id);
        var listing = Assert.Single(await ListingsOf(shown.SubjectId));

        Assert.Equal((null, null, shown.EndsOn), (listing.WeighingUp, listing.WeighedBy, listing.EndsOn));
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Nobody_of_unknown_age_and_no_child_under_10_is_excluded()
    {
        await alpha.WithAddressAsync();
        foreach (var (ageFrom, says) in new (int?, string)[] { (null, "how old the person looks"), (9, "under 10 is never excluded") })
        {
            var (subject, incident) = await alpha.PersonAsync(ageFrom: ageFrom);
            var proposed = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident) with { WeighingUp = "Weighed." }));

            Assert.Contains(says, proposed.Refusal!.Message);
            Assert.Equal(proposed.Refusal, (await alpha.Cases(c => c.StartAsync(alpha.Administrator, subject))).Value.WhyNot);
        }
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task A_draft_about_somebody_under_18_is_not_printed()
    {
        await alpha.WithAddressAsync();
        var (subject, incident) = await alpha.PersonAsync(ageFrom: 15);
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident) with { WeighingUp = "Weighed." }))).Value;

        var printed = await alpha.Cases(c => c.PrintAsync(alpha.Administrator, id));

        Assert.Contains("only the approved notice", printed.Refusal!.Message);
        Assert.Equal(printed.Refusal, (await alpha.OpenAsync(id)).WhyNotPrint);
        Assert.DoesNotContain(await alpha.HistoryOf(id), row => row.Verb == Verbs.Disclosed);
        Assert.Null((await alpha.OpenAsync(await alpha.ProposedAsync())).WhyNotPrint);
    }

    [Fact]
    public async Task Of_two_approvals_at_once_one_decides_and_the_other_is_told()
    {
        var id = await alpha.ProposedAsync();
        var second = portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator);

        var answers = await Task.WhenAll(
            Task.Run(() => alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1))),
            Task.Run(() => alpha.Register(r => r.ApproveAsync(second, id, 1))));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Contains("is decided already", Assert.Single(answers, answer => !answer.Succeeded).Refusal!.Message);
        Assert.Single(await alpha.HistoryOf(id), row => row.Verb == Verbs.Approved);
    }

    [Fact]
    public async Task A_step_over_an_old_view_of_the_case_is_told_so()
    {
        var id = await alpha.ApprovedAsync();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await alpha.Register(r => r.ReissueAsync(alpha.Administrator, id, 2))).Succeeded);

        var stale = await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, 2, alpha.Service()));

        Assert.Equal(ExclusionRules.Stale, stale.Refusal);
        Assert.Equal(alpha.Today.AddDays(Exclusion.AppealDays), (await alpha.OpenAsync(id)).AppealUntil);
    }

    [Fact]
    [Trait("Rule", "17")]
    public async Task It_leaves_the_gallery_the_same_day_and_the_job_tells_open_screens_once()
    {
        var id = await alpha.ServedAsync(proposal => proposal with { Months = 1 });
        var served = await alpha.OpenAsync(id);
        var listing = Assert.Single(await ListingsOf(served.SubjectId));
        var now = portal.Clock.GetUtcNow();
        try
        {
            portal.Clock.SetTo(London.StartOf(served.EndsOn.AddDays(1)).AddSeconds(-1));
            Assert.True((await alpha.OpenAsync(id)).IsInForce);
            Assert.True(listing.IsShownOn(alpha.Today));

            portal.Clock.SetTo(London.StartOf(served.EndsOn.AddDays(1)));
            Assert.False((await alpha.OpenAsync(id)).IsInForce);
            Assert.False(listing.IsShownOn(alpha.Today));

            var changes = await alpha.Read(db => db.Changes.CountAsync(change => change.Subject == served.SubjectId));
            var told = await portal.In(portal.Alpha, async provider =>
            {
                using var ear = provider.GetRequiredService<TenantSignals>().Listen();
                IPartnershipJob[] jobs = [provider.GetRequiredService<ExclusionExpiryJob>(), provider.GetRequiredService<ListingExpiryJob>()];
                foreach (var job in jobs.Concat(jobs))
                    await job.RunAsync(CancellationToken.None);
                List<Signal> heard = [];
                while (ear.Signals.TryRead(out var signal))
                    heard.Add(signal);
                return heard;
            });

            // A listing ends in one place: whichever job comes first, screens and the force hear of it once.
            Assert.Single(told, signal => signal == new Signal(SignalTopics.Galleries, served.SubjectId, Withdrawn: true));
            Assert.Single(told, signal => signal == new Signal(SignalTopics.Exclusions, id));
            Assert.Equal(changes + 1, await alpha.Read(db => db.Changes.CountAsync(change => change.Subject == served.SubjectId)));
            Assert.Single(await alpha.HistoryOf(listing.Id), row => row.Verb == Verbs.Withdrew);
            Assert.Equal(ListingState.Ended, Assert.Single(await ListingsOf(served.SubjectId)).State);
            Assert.Single((await alpha.OpenAsync(id)).Timeline, item => item.Step == ExclusionStepKind.Ended);
        }
        finally
        {
            portal.Clock.SetTo(now);
        }
    }

    [Fact]
    public async Task Lifting_takes_it_off_the_gallery_at_once_with_the_reason_on_record_and_sealed()
    {
        var id = await alpha.ServedAsync();
        var subject = (await alpha.OpenAsync(id)).SubjectId;

        Assert.False((await alpha.Register(r => r.WithdrawAsync(alpha.Administrator, id, 3, " "))).Succeeded);
        Assert.True((await alpha.Register(r => r.WithdrawAsync(alpha.Administrator, id, 3, "It was his brother."))).Succeeded);

        var listing = Assert.Single(await ListingsOf(subject));
        Assert.Equal(ListingState.Withdrawn, listing.State);
        Assert.Equal($"subject {subject:N}, exclusion {id:N} lifted", Assert.Single(await alpha.HistoryOf(listing.Id), row => row.Verb == Verbs.Withdrew).Fields);
        var row = Assert.Single(await alpha.HistoryOf(id), row => row.Verb == Verbs.Withdrew);
        Assert.Equal("lifted", row.Fields);
        Assert.NotNull(row.Sealed);
        Assert.Contains((await alpha.OpenAsync(id)).Timeline, item => item is { Step: ExclusionStepKind.Lifted, Why: "It was his brother." });
        Assert.Equal(2, await alpha.Read(db => db.Changes.CountAsync(change => change.Subject == subject)));
    }

    [Fact]
    public async Task A_person_has_one_case_at_a_time()
    {
        await alpha.WithAddressAsync();
        var (subject, incident) = await alpha.PersonAsync();
        var first = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident)))).Value;

        Assert.Contains("waits for approval already", (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident)))).Refusal!.Message);
        await alpha.Register(r => r.RefuseAsync(alpha.Board, first, 1, "Too long."));
        Assert.True((await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, incident)))).Succeeded);
    }

    [Fact]
    public async Task The_record_is_kept_until_a_year_after_the_ban()
    {
        var id = await alpha.ServedAsync(proposal => proposal with { Months = 36 });
        var shown = await alpha.OpenAsync(id);

        Assert.Equal(shown.EndsOn.AddMonths(Exclusion.KeptMonths), shown.EraseOn);
        Assert.Equal(shown.EraseOn, shown.Notice.Privacy.ErasedOn);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task An_exclusion_issued_in_one_partnership_is_unknown_in_the_next()
    {
        var id = await alpha.ServedAsync();
        var subject = (await alpha.OpenAsync(id)).SubjectId;

        Assert.Equal(ExclusionRules.NotFound, (await beta.Cases(c => c.OpenAsync(beta.Administrator, id))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await beta.Cases(c => c.PrintAsync(beta.Administrator, id))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await beta.Register(r => r.WithdrawAsync(beta.Administrator, id, 3, "x"))).Refusal);
        Assert.Equal(ExclusionRules.SubjectNotFound, (await beta.Cases(c => c.StartAsync(beta.Administrator, subject))).Refusal);
        Assert.DoesNotContain((await beta.Cases(c => c.ListAsync(beta.Administrator))).Value, row => row.Id == id);
        Assert.True((await alpha.OpenAsync(id)).IsInForce);
    }

    [Fact]
    [Trait("Rule", "19")]
    public async Task Opening_a_case_is_one_row_and_looking_again_by_itself_is_none()
    {
        var id = await alpha.ProposedAsync();
        var subject = (await alpha.OpenAsync(id)).SubjectId;
        var before = (await alpha.HistoryOf(subject)).Count(row => row.Verb == Verbs.Consulted);

        await alpha.Cases(c => c.OpenAsync(alpha.Administrator, id, again: true));
        await alpha.Cases(c => c.OpenAsync(alpha.Board, id));

        Assert.Equal(before + 1, (await alpha.HistoryOf(subject)).Count(row => row.Verb == Verbs.Consulted));
    }

    [Fact]
    public async Task Members_reach_no_case()
    {
        var id = await alpha.ProposedAsync();
        var member = portal.ActorOf(portal.Alpha, TestRole.Member);

        Assert.False((await alpha.Cases(c => c.ListAsync(member))).Succeeded);
        Assert.False((await alpha.Cases(c => c.OpenAsync(member, id))).Succeeded);
        Assert.False((await alpha.Register(r => r.ApproveAsync(member, id, 1))).Succeeded);
    }

    private Task<List<Listing>> ListingsOf(Guid subject) => alpha.Read(db => db.Listings.AsNoTracking().Where(l => l.SubjectId == subject).ToListAsync());
}
