using System.Net;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Partnerships.WarningCases;
using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Time;
using Disc.Portal.Tests.Partnerships.Exclusions;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.WarningCases;

/// <summary>A warning from the decision to the last day on which it counts, in one partnership, and unknown in the next.</summary>
[Trait("Rule", "14")]
public sealed class WarningTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly ExclusionScene alpha = new(portal, portal.Alpha);
    private readonly ExclusionScene beta = new(portal, portal.Beta);

    [Fact]
    public async Task A_warning_counts_from_the_day_on_which_the_person_has_it_and_not_before()
    {
        await alpha.WithRulesAsync(Presets.Points);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);
        var decided = await OpenAsync(id);
        Assert.Equal((WarningState.Decided, null), (decided.State, decided.CountsUntil));

        Assert.Empty((await alpha.Warnings(w => w.GiveAsync(alpha.Administrator, id, 1, portal.Now, " Lena Fisk "))).Refusals);

        var given = await OpenAsync(id);
        Assert.Equal((WarningState.Given, "Lena Fisk", SchemeCalendar.LastDay(alpha.Today, 12)), (given.State, given.GivenBy, given.CountsUntil));
        Assert.True(given.CountsOn(alpha.Today) && given.CountsOn(given.CountsUntil!.Value) && !given.CountsOn(given.CountsUntil.Value.AddDays(1)));
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Verb: Verbs.Altered, Fields: "given", RowKey: null } && row.Sealed is not null);
    }

    [Fact]
    public async Task After_a_warning_the_next_offence_brings_the_exclusion_that_a_warning_first_held_back()
    {
        await alpha.WithAddressAsync();
        await alpha.WithRulesAsync(Presets.Points);
        var (subject, theft) = await alpha.PersonAsync();
        var abuse = await alpha.IncidentAsync(subject, IncidentType.Abuse, daysAgo: 4);
        Assert.Contains("a warning", (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, theft, abuse)))).Refusal!.Message);
        await GivenAsync(alpha, await WarnedAsync(alpha, subject, theft, abuse));

        portal.Clock.Advance(TimeSpan.FromDays(2));
        var again = await alpha.IncidentAsync(subject, IncidentType.Theft, daysAgo: 0);

        var id = (await alpha.Register(r => r.ProposeAsync(alpha.Administrator, alpha.Proposal(subject, theft, abuse, again) with { Months = 12 }))).Value;
        Assert.Contains((await alpha.OpenAsync(id)).ByRules!.Reasons, line => line.Contains("an offence after the warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_thing_brings_one_warning()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);

        var again = await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(subject, theft)));
        Assert.Contains("one thing brings one warning", again.Refusal!.Message);

        Assert.True((await alpha.Warnings(w => w.WithdrawAsync(alpha.Administrator, id, 1, "It was his brother."))).Succeeded);
        Assert.True((await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(subject, theft)))).Succeeded);
    }

    [Fact]
    public async Task A_warning_instead_of_what_the_rules_give_needs_a_reason_that_is_sealed()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var fraud = await alpha.IncidentAsync(subject, IncidentType.Fraud);

        var silent = await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(subject, theft, fraud)));
        var id = (await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(subject, theft, fraud) with { OtherBecause = "He paid it back." }))).Value;

        Assert.Equal(nameof(ExclusionProposal.OtherBecause), Assert.Single(silent.Refusals).Field);
        Assert.Equal((RulingKind.Exclusion, 9, "He paid it back."), await OpenAsync(id) is var kept ? (kept.ByRules.Gave, kept.ByRules.GaveMonths, kept.ByRules.OtherBecause) : default);
        Assert.Contains(await alpha.HistoryOf(id), row => row is { Fields: "other than the rules give", RowKey: null } && row.Sealed is not null);
    }

    [Fact]
    [Trait("Rule", "5")]
    public async Task Somebody_young_is_warned_only_when_it_was_weighed_up_and_a_child_or_somebody_of_unknown_age_never()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (young, theft) = await alpha.PersonAsync(born: alpha.Today.AddYears(-15));
        var (child, first) = await alpha.PersonAsync(ageFrom: 9);
        var (unknown, second) = await alpha.PersonAsync(ageFrom: null);

        Assert.Equal("WeighingUp", Assert.Single((await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(young, theft)))).Refusals).Field);
        Assert.True((await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(young, theft) with { WeighingUp = "Her mother was told." }))).Succeeded);
        Assert.Contains("under 10", (await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(child, first) with { WeighingUp = "x", OtherBecause = "x" }))).Refusal!.Message);
        Assert.Contains("how old", (await alpha.Warnings(w => w.WarnAsync(alpha.Administrator, alpha.Warning(unknown, second)))).Refusal!.Message);
    }

    [Fact]
    public async Task Without_rules_nobody_is_warned_by_them()
    {
        var (subject, theft) = await beta.PersonAsync();
        Assert.Equal(WarningRules.NoRules, (await beta.Warnings(w => w.WarnAsync(beta.Administrator, beta.Warning(subject, theft)))).Refusal);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_warning_of_one_partnership_is_unknown_in_the_next()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);

        Assert.Equal(WarningRules.NotFound, (await portal.With(portal.Beta, (WarningCaseRegister c) => c.OpenAsync(beta.Administrator, id))).Refusal);
        Assert.Equal(WarningRules.NotFound, (await beta.Warnings(w => w.GiveAsync(beta.Administrator, id, 1, portal.Now, "x"))).Refusal);
        using var client = await portal.SignedInAsync(portal.Beta, TestRole.Administrator);
        using var response = await client.GetAsync(new Uri($"/beta/warnings/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    [Trait("Rule", "4")]
    public async Task Police_take_no_part_in_warnings_and_the_attempt_is_on_record()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);
        var officer = portal.ActorOf(portal.Alpha, TestRole.PoliceAdministrator) with
        {
            Permissions = new HashSet<string> { ExclusionPermissions.Read, ExclusionPermissions.Run, ExclusionPermissions.Decide },
        };

        Assert.All(
            new[]
            {
                (await alpha.Warnings(w => w.WarnAsync(officer, alpha.Warning(subject, theft)))).Refusal,
                (await alpha.Warnings(w => w.GiveAsync(officer, id, 1, portal.Now, "x"))).Refusal,
                (await alpha.Warnings(w => w.WithdrawAsync(officer, id, 1, "x"))).Refusal,
                (await portal.With(portal.Alpha, (WarningCaseRegister c) => c.OpenAsync(officer, id))).Refusal,
                (await portal.With(portal.Alpha, (WarningCaseRegister c) => c.ListAsync(officer))).Refusal,
                (await portal.With(portal.Alpha, (WarningCaseRegister c) => c.WaitingAsync(officer))).Refusal,
            },
            refusal => Assert.Equal(ExclusionRules.Police, refusal));
        var rows = await alpha.Read(db => db.History.AsNoTracking().Where(row => row.Account == officer.AccountId && row.Verb == Verbs.Refused).Select(row => row.Fields).ToListAsync());
        Assert.Superset(new HashSet<string?> { "warn: police", "give: police", "withdraw a warning: police", "open a warning: police" }, rows.ToHashSet());
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_warning_goes_with_the_record_of_the_person()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);

        await portal.With(portal.Alpha, async (SubjectErasure erasure) =>
        {
            await erasure.EraseAsync(subject, CancellationToken.None);
            return true;
        });

        Assert.Equal(0, await alpha.Read(db => db.Warnings.CountAsync(w => w.Id == id)));
        Assert.Equal(0, await alpha.Read(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM WarningIncidents WHERE IncidentId = {theft}").SingleAsync()));
    }

    [Fact]
    public async Task The_page_gives_it_says_what_the_rules_gave_and_keeps_what_was_typed()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);
        using var administrator = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Contains(await portal.With(portal.Alpha, (WarningsToDo source) => source.WaitingAsync(alpha.Administrator)), line => line.Address == "exclusions#warnings");
        Assert.Contains($"warnings/{id}", await administrator.GetStringAsync(new Uri("/alpha/exclusions", UriKind.Relative)));

        var form = await TestForm.OfAsync(administrator, $"/alpha/warnings/{id}", "give");
        using var future = await administrator.PostAsync(new Uri($"/alpha/warnings/{id}", UriKind.Relative), form.With(("GivenAt", "2099-01-01T10:00"), ("GivenBy", "Typed with care")));
        var page = await future.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.StatusCode);
        Assert.Contains("in the future", page);
        Assert.Contains("Typed with care", page);
        Assert.Contains("What the rules gave: a warning (yellow card)", page);

        using var done = await administrator.PostAsync(new Uri($"/alpha/warnings/{id}", UriKind.Relative), form.With(
            ("GivenAt", London.Local(portal.Now).ToString("yyyy-MM-dd'T'HH:mm", null)), ("GivenBy", "Lena Fisk")));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(WarningState.Given, (await OpenAsync(id)).State);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task The_warning_of_a_restricted_record_is_shown_to_administrators_alone()
    {
        await alpha.WithRulesAsync(Presets.Cards);
        var (subject, theft) = await alpha.PersonAsync();
        var id = await WarnedAsync(alpha, subject, theft);
        Assert.True((await portal.With(portal.Alpha, (WarningCaseRegister c) => c.OpenAsync(alpha.Board, id))).Succeeded);
        await alpha.Do(async db => (await db.Subjects.SingleAsync(s => s.Id == subject)).Restrict("Disputed.", portal.Now));

        Assert.Equal(WarningRules.NotFound, (await portal.With(portal.Alpha, (WarningCaseRegister c) => c.OpenAsync(alpha.Board, id))).Refusal);
        Assert.DoesNotContain((await portal.With(portal.Alpha, (WarningCaseRegister c) => c.ListAsync(alpha.Board))).Value, row => row.Id == id);
        Assert.Contains((await portal.With(portal.Alpha, (WarningCaseRegister c) => c.ListAsync(alpha.Administrator))).Value, row => row.Id == id);
        Assert.Contains("restricted", (await alpha.Warnings(w => w.GiveAsync(alpha.Administrator, id, 1, portal.Now, "x"))).Refusal!.Message);
    }

    private static async Task<Guid> WarnedAsync(ExclusionScene scene, Guid subject, params Guid[] incidents) =>
        (await scene.Warnings(w => w.WarnAsync(scene.Administrator, scene.Warning(subject, incidents)))).Value;

    private async Task GivenAsync(ExclusionScene scene, Guid id) =>
        Assert.Empty((await scene.Warnings(w => w.GiveAsync(scene.Administrator, id, 1, portal.Now, "Lena Fisk"))).Refusals);

    private async Task<Warning> OpenAsync(Guid id) => (await portal.With(portal.Alpha, (WarningCaseRegister c) => c.OpenAsync(alpha.Administrator, id))).Value.Warning;
}
