using System.Net;
using Disc.Portal.Partnerships.Breaches;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.Sightings;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Breaches;

/// <summary>Somebody was there while excluded: reported by one person, decided by another, by the scheme's rules; in one partnership, and unknown in the next.</summary>
[Trait("Rule", "14")]
public sealed class BreachTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task A_breach_is_reported_by_one_and_upheld_by_another_and_the_gallery_follows_the_new_last_day()
    {
        var (id, subject) = await ServedAsync(Presets.Cards);
        var incident = await SeenAsync(subject);
        var started = (await StartAsync(id)).Value;
        var offered = Assert.Single(started.Seen);
        Assert.Equal(incident, offered.What.Id);
        Assert.Contains(await LinesAsync(alpha.Administrator), line => line.Hint == "say whether it was a breach");
        var others = await ToDecideAsync();

        Assert.Empty((await ReportAsync(id, incident)).Refusals);
        var own = await UpholdAsync(id, alpha.Administrator);
        Assert.Contains("somebody else has to decide", own.Refusal!.Message);
        var waiting = await alpha.OpenAsync(id);
        Assert.Equal((ExclusionState.Breached, true), (waiting.State, waiting.IsInForce));
        Assert.Equal(others + 1, await ToDecideAsync());
        Assert.Contains(await LinesAsync(alpha.Board), line => line.Title.StartsWith("Decide", StringComparison.Ordinal) && line.Hint is null);
        Assert.Empty((await UpholdAsync(id, alpha.Board)).Refusals);

        var after = await alpha.OpenAsync(id);
        var last = SchemeCalendar.LastDay(waiting.EndsOn.AddDays(1), 3);
        Assert.Equal((ExclusionState.InForce, last, last), (after.State, after.EndsOn, after.ListedUntil));
        Assert.Equal(Exclusion.ErasedOn(waiting.EraseOn, last), after.EraseOn);
        var step = (await CaseAsync(id)).Steps[^1];
        Assert.Equal((ExclusionStepKind.BreachUpheld, last, alpha.Board.AccountId), (step.Kind, step.EndsOn, step.By));
        Assert.StartsWith("You were in Pier Pharmacy. EX-", step.Why);
        Assert.EndsWith($"A breach adds 3 months: to the end of {last.InWords()}. Its last day becomes {last.InWords()}.", step.Why);
        Assert.Contains(after.Timeline, item => item.What == "Was at Pier Pharmacy while excluded");
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Approved } && row.Fields?.StartsWith("breach upheld, Extend", StringComparison.Ordinal) == true);
        // The notice still says what it said; and what made a ban longer counts for no other.
        Assert.Equal(waiting.EndsOn, after.Notice.Ends);
        var known = await alpha.Read(db => db.HistoryOfAsync(Presets.Cards, subject, portal.Now, null, CancellationToken.None));
        Assert.Equal(after.Reference, known.Offences[incident].SpentBy);
        // One thing is one breach, and the desk is empty again.
        Assert.Empty((await StartAsync(id)).Value.Seen);
        Assert.Contains("Choose what was seen", (await ReportAsync(id, Guid.NewGuid())).Refusal!.Message);
        Assert.Contains("decided already", (await ReportAsync(id, incident)).Refusal!.Message);
        Assert.Equal(others, await ToDecideAsync());
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Beta, (BreachRegister breaches) => breaches.StartAsync(beta.Administrator, id))).Refusal);
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Beta, (BreachRegister breaches) => breaches.UpholdAsync(beta.Board, id, 4))).Refusal);
        Assert.Equal(0, await beta.Read(db => db.Breaches.CountAsync()));
    }

    [Fact]
    public async Task A_sighting_while_excluded_can_be_a_breach_and_what_it_told_stays_when_the_sighting_is_gone()
    {
        var (id, subject) = await ServedAsync(Presets.Pubwatch);
        portal.Clock.Advance(TimeSpan.FromDays(40));
        var sighting = new Sighting(Guid.CreateVersion7(), subject, "The Lamp", null, portal.Account(portal.Alpha, TestRole.Member).Id, portal.Now);
        await alpha.Do(db => db.Sightings.AddAsync(sighting).AsTask());

        Assert.Empty((await ReportAsync(id, sighting.Id)).Refusals);
        Assert.Empty((await UpholdAsync(id, alpha.Board)).Refusals);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.With(portal.Alpha, (SightingRegister sightings) => sightings.EraseOldAsync());

        var exclusion = await CaseAsync(id);
        Assert.Equal(SchemeCalendar.LastDay(London.DayOf(sighting.SeenAt), exclusion.Months), exclusion.EndsOn);
        Assert.Equal("The Lamp", (await alpha.Read(db => db.Breaches.SingleAsync(b => b.ExclusionId == id))).Place);
    }

    [Fact]
    public async Task Nothing_follows_when_the_second_person_says_so_with_a_reason()
    {
        var (id, subject) = await ServedAsync(Presets.Cards);
        var incident = await SeenAsync(subject);
        var before = await alpha.OpenAsync(id);
        await ReportAsync(id, incident);

        var silent = await DismissAsync(id, " ");
        var done = await DismissAsync(id, "It was his brother.");

        Assert.Equal("Why", silent.Refusal!.Field);
        Assert.True(done.Succeeded);
        var after = await alpha.OpenAsync(id);
        Assert.Equal((ExclusionState.InForce, before.EndsOn), (after.State, after.EndsOn));
        Assert.Equal("It was his brother.", (await CaseAsync(id)).Steps[^1].Why);
        Assert.Empty((await StartAsync(id)).Value.Seen);
    }

    [Fact]
    public async Task What_was_before_the_service_or_names_somebody_else_is_no_breach()
    {
        var (subject, before) = await alpha.PersonAsync();
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Cards);
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, before) with { OtherBecause = "Three shops in a week." }))).Value;
        var unserved = await ReportAsync(id, before);
        await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1));
        await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, 2, alpha.Service()));
        var (somebodyElse, _) = await alpha.PersonAsync();
        var elsewhere = await SeenAsync(somebodyElse);

        Assert.Contains("Nobody is excluded by it now", unserved.Refusal!.Message);
        Assert.Contains("Choose what was seen", (await ReportAsync(id, before)).Refusal!.Message);
        Assert.Contains("Choose what was seen", (await ReportAsync(id, elsewhere)).Refusal!.Message);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task For_somebody_under_18_both_people_weigh_it_up_and_the_schemes_own_lengths_hold()
    {
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, incident) = await alpha.PersonAsync(born: alpha.Today.AddYears(-16));
        var proposal = alpha.Proposal(subject, incident) with { Months = 3, ShowToMembers = true, WeighingUp = "The mother was told.", OtherBecause = "Three shops in a week." };
        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, proposal))).Value;
        await alpha.Register(r => r.ApproveAsync(alpha.Board, id, 1, ExclusionScene.SecondWords));
        await alpha.Register(r => r.ServeAsync(alpha.Administrator, id, 2, alpha.Service()));
        var seen = await SeenAsync(subject);
        var before = await alpha.OpenAsync(id);

        Assert.Equal("WeighingUp", (await ReportAsync(id, seen)).Refusal!.Field);
        Assert.Empty((await ReportAsync(id, seen, "The school was asked.")).Refusals);
        Assert.Equal("WeighingUp", (await UpholdAsync(id, alpha.Board)).Refusal!.Field);
        Assert.Empty((await UpholdAsync(id, alpha.Board, "A month is enough.")).Refusals);

        var after = await alpha.OpenAsync(id);
        Assert.Equal(SchemeCalendar.LastDay(before.EndsOn.AddDays(1), 1), after.EndsOn);
        // Members see somebody young for 90 days, however long the ban.
        Assert.Equal(before.ListedUntil, after.ListedUntil);
        Assert.Contains(await alpha.HistoryOf(id), row => row.Fields == "breach weighed up" && row.Sealed is not null);
    }

    [Fact]
    public async Task Where_a_breach_is_an_offence_like_any_other_a_further_exclusion_can_be_proposed_for_it()
    {
        var (id, subject) = await ServedAsync(Presets.Cards with { Breach = BreachConsequence.New, BreachAddsMonths = 0, BreachAddsMonthsUnder18 = null });
        var seen = await SeenAsync(subject);
        var again = alpha.Proposal(subject, seen) with { OtherBecause = "Came in while excluded." };
        var before = await alpha.OpenAsync(id);
        var early = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, again));
        // It stays an offence that counts.
        Assert.Null((await alpha.Read(db => db.HistoryOfAsync(Presets.Cards, subject, portal.Now, null, CancellationToken.None))).Offences[seen].SpentBy);

        await ReportAsync(id, seen);
        Assert.Empty((await UpholdAsync(id, alpha.Board)).Refusals);
        var further = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, again));
        var third = await alpha.Register(r => r.ProposeAsync(alpha.Administrator, again));

        Assert.Contains("excluded already", early.Refusal!.Message);
        Assert.Equal(before.EndsOn, (await alpha.OpenAsync(id)).EndsOn);
        Assert.Null((await CaseAsync(id)).Steps[^1].EndsOn);
        Assert.True(further.Succeeded);
        Assert.Contains("waits for approval", third.Refusal!.Message);
        // Both stand beside each other; the one that is lifted first leaves the other's listing alone.
        await alpha.Register(r => r.ApproveAsync(alpha.Board, further.Value, 1));
        await alpha.Register(r => r.ServeAsync(alpha.Administrator, further.Value, 2, alpha.Service()));
        await alpha.Register(async r => await r.WithdrawAsync(alpha.Administrator, id, (await alpha.OpenAsync(id)).Version, "Served its end."));
        Assert.NotNull((await alpha.OpenAsync(further.Value)).ListedUntil);
    }

    [Fact]
    public async Task A_decision_on_a_case_that_changed_meanwhile_is_refused()
    {
        var (id, subject) = await ServedAsync(Presets.Cards);
        var seen = await SeenAsync(subject);
        await ReportAsync(id, seen);

        var stale = await portal.With(portal.Alpha, (BreachRegister breaches) => breaches.UpholdAsync(alpha.Board, id, 3));

        Assert.Equal(ExclusionRules.Stale, stale.Refusal);
        Assert.Equal(ExclusionState.Breached, (await alpha.OpenAsync(id)).State);
        Assert.Null((await alpha.Read(db => db.Breaches.SingleAsync(b => b.ExclusionId == id))).IsUpheld);
    }

    [Fact]
    public async Task Nothing_follows_from_a_breach_while_the_record_is_restricted()
    {
        var (id, subject) = await ServedAsync(Presets.Cards);
        await ReportAsync(id, await SeenAsync(subject));
        await alpha.Do(async db => (await db.Subjects.SingleAsync(s => s.Id == subject)).Restrict("disputed", portal.Now));

        Assert.Contains("restricted", (await UpholdAsync(id, portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator))).Refusal!.Message);
        Assert.Equal(ExclusionRules.NotFound, (await portal.With(portal.Alpha, (BreachRegister breaches) => breaches.StartAsync(alpha.Board, id))).Refusal);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_breach_goes_with_the_persons_record_and_is_reported_on_a_plain_page()
    {
        var (id, subject) = await ServedAsync(Presets.Cards);
        var seen = await SeenAsync(subject);
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        var address = $"/alpha/exclusions/{id}/breach";
        var form = await TestForm.OfAsync(administrator, address, "report");

        var wrong = await administrator.PostAsync(address, form.With(("Seen", seen.ToString("N")), ("Words", "")));
        var right = await administrator.PostAsync(address, form.With(("Seen", seen.ToString("N")), ("Words", "You were in Pier Pharmacy.")));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (wrong.StatusCode, right.StatusCode));
        using var board = await portal.SignedInAsync(portal.Alpha, TestRole.Board);
        var page = await board.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("What the rules give", page);
        Assert.Contains("Its last day becomes", page);
        using var stranger = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"/beta/exclusions/{id}/breach", UriKind.Relative))).StatusCode);

        await portal.In(portal.Alpha, async provider =>
        {
            await ((SubjectErasure)provider.GetService(typeof(SubjectErasure))!).EraseAsync(subject, CancellationToken.None);
            return true;
        });
        Assert.False(await alpha.Read(db => db.Breaches.AnyAsync(b => b.ExclusionId == id)));
    }

    private async Task<(Guid Id, Guid Subject)> ServedAsync(RuleSet rules)
    {
        await alpha.WithRulesAsync(rules);
        var id = await alpha.ServedAsync(proposal => proposal with { Months = 6, OtherBecause = "Three shops in a week." });
        return (id, (await CaseAsync(id)).SubjectId);
    }

    // An incident of today, after the service.
    private Task<Guid> SeenAsync(Guid subject) => alpha.IncidentAsync(subject, IncidentType.BreachOfExclusion, daysAgo: 0);

    private Task<Exclusion> CaseAsync(Guid id) => alpha.Read(db => db.Exclusions.AsNoTracking().SingleAsync(x => x.Id == id));

    private Task<Outcome<BreachForm>> StartAsync(Guid id) => portal.With(portal.Alpha, (BreachRegister breaches) => breaches.StartAsync(alpha.Administrator, id));

    private Task<Outcome<Done>> ReportAsync(Guid id, Guid seen, string? weighingUp = null) => portal.With(portal.Alpha, async (BreachRegister breaches) =>
        await breaches.ReportAsync(alpha.Administrator, id, (await CaseAsync(id)).Version, seen, "You were in Pier Pharmacy.", weighingUp));

    private Task<Outcome<Done>> UpholdAsync(Guid id, Actor by, string? weighingUp = null) => portal.With(portal.Alpha, async (BreachRegister breaches) =>
        await breaches.UpholdAsync(by, id, (await CaseAsync(id)).Version, weighingUp));

    private Task<Outcome<Done>> DismissAsync(Guid id, string why) => portal.With(portal.Alpha, async (BreachRegister breaches) =>
        await breaches.DismissAsync(alpha.Board, id, (await CaseAsync(id)).Version, why));

    private async Task<int> ToDecideAsync() => (await portal.With(portal.Alpha, (BreachRegister breaches) => breaches.WaitingAsync(alpha.Board))).Value.ToDecide;

    private Task<IReadOnlyList<Portal.Shared.Desk.ToDo>> LinesAsync(Actor actor) =>
        portal.In(portal.Alpha, provider => ((BreachesToDo)provider.GetService(typeof(BreachesToDo))!).WaitingAsync(actor));
}
