using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Certification;

/// <summary>Rule 3 over two partnerships: who may go how far, what is on record, who is reminded.</summary>
[Trait("Rule", "3")]
public sealed class CertificationTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Without_documents_nobody_is_kept_out()
    {
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        Assert.Empty((await portal.OwnAsync(portal.Alpha, TestRole.Member)).Documents);
        // A document that nobody has to certify keeps nobody out either.
        await portal.PublishAsync(portal.Alpha, "Radio codes", mustCertify: false);
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
    }

    [Fact]
    public async Task A_published_document_keeps_everybody_out_until_they_certify_and_nobody_of_the_next_partnership()
    {
        await portal.PublishAsync(portal.Alpha);

        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Administrator, TestRole.PoliceAdministrator })
            Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, role));
        Assert.Equal(Standing.Full, await StandingAsync(portal.Beta, TestRole.Member));
        Assert.Empty((await portal.OwnAsync(portal.Beta, TestRole.Member)).Documents);

        Assert.Equal(Standing.Full, await portal.CertifyAsync(portal.Alpha, TestRole.Member));
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Board));
    }

    [Fact]
    public async Task A_new_version_has_grace_for_those_who_had_certified_and_none_for_those_who_had_not()
    {
        var code = await portal.PublishAsync(portal.Alpha);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member);
        await portal.PublishAsync(portal.Alpha, id: code, inDays: 3, grace: 2);

        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        portal.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(Standing.WithoutPolice, await StandingAsync(portal.Alpha, TestRole.Member));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.OtherMember));
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Member));
    }

    [Fact]
    public async Task In_the_days_of_grace_alerts_of_the_force_are_hidden_at_once_and_the_partnerships_own_are_not()
    {
        var code = await portal.PublishAsync(portal.Alpha);
        await portal.EverybodyCertifiesAsync(portal.Alpha);
        var (own, police) = (await AlertAsync("Fake notes"), await PoliceAlertAsync());
        Assert.Equal(2, (await AlertsAsync()).Count);

        await portal.PublishAsync(portal.Alpha, id: code, grace: 7);

        Assert.Equal([own], await AlertsAsync());
        Assert.False((await portal.With<AlertRegister, Outcome<ShownAlert>>(portal.Alpha, alerts => alerts.OpenAsync(portal.ActorOf(portal.Alpha, TestRole.Member), police))).Succeeded);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member);
        Assert.Equal(2, (await AlertsAsync()).Count);
    }

    [Fact]
    public async Task The_administrator_sees_who_certified_without_opening_and_the_trail_says_so()
    {
        await portal.PublishAsync(portal.Alpha);
        await portal.CertifyAsync(portal.Alpha, TestRole.Administrator);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member, open: false);

        var overview = await OverviewAsync(CertificationFilter.WithoutOpening);

        Assert.Equal([portal.Account(portal.Alpha, TestRole.Member).Id], overview.People.Select(person => person.Id));
        Assert.Equal((2, 1), (overview.Documents.Single().Certified, overview.Documents.Single().WithoutOpening));
        Assert.Equal(TestRoles.Of(TenantKind.Partnership).Count() - 2, overview.Counts[CertificationFilter.Overdue]);
        Assert.Equal([true, false], await portal.ReadAsync(portal.Alpha, db => db.History.Where(row => row.Verb == Verbs.Certified).OrderByDescending(row => row.Number)
            .Select(row => row.Fields!.Contains("without opening")).ToListAsync()));
    }

    [Fact]
    public async Task Given_twice_the_word_is_given_once_and_renewed_only_when_it_runs_out()
    {
        await portal.PublishAsync(portal.Alpha, months: 1);
        var version = (await portal.OwnAsync(portal.Alpha, TestRole.Member)).Waiting.Single().Document.VersionId;
        async Task<int> CertifyAsync()
        {
            _ = (await portal.With<CertificationRegister, Outcome<Standing>>(portal.Alpha, register => register.CertifyAsync(portal.ActorOf(portal.Alpha, TestRole.Member), [version, version]))).Value;
            return await portal.ReadAsync(portal.Alpha, db => db.Certifications.CountAsync());
        }

        Assert.Equal(1, await CertifyAsync());
        Assert.Equal(1, await CertifyAsync());
        portal.Clock.Advance(TimeSpan.FromDays(25));
        Assert.Equal(2, await CertifyAsync());
        Assert.Equal(new DateOnly(2026, 4, 28), (await portal.OwnAsync(portal.Alpha, TestRole.Member)).DueOn);
    }

    [Fact]
    public async Task Every_N_months_it_lapses_again()
    {
        await portal.PublishAsync(portal.Alpha, months: 3);
        await portal.CertifyAsync(portal.Alpha, TestRole.Member);

        portal.Clock.SetTo(new DateTimeOffset(2026, 6, 3, 22, 59, 0, TimeSpan.Zero));
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Member));
        // Midnight in London, in summer.
        portal.Clock.SetTo(new DateTimeOffset(2026, 6, 3, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Member));
    }

    [Fact]
    public async Task What_is_not_asked_for_cannot_be_certified()
    {
        await portal.PublishAsync(portal.Alpha, "Radio codes", mustCertify: false);
        var unasked = await portal.ReadAsync(portal.Alpha, db => db.DocumentVersions.Select(version => version.Id).SingleAsync());
        await portal.PublishAsync(portal.Beta);
        var others = await portal.ReadAsync(portal.Beta, db => db.DocumentVersions.Select(version => version.Id).SingleAsync());

        foreach (var version in new[] { unasked, others, Guid.NewGuid() })
        {
            Assert.Equal(CertificationRules.NotToCertify, (await portal.With<CertificationRegister, Outcome<Standing>>(
                portal.Alpha, register => register.CertifyAsync(portal.ActorOf(portal.Alpha, TestRole.Member), [version]))).Refusal);
        }
    }

    [Fact]
    public async Task Administrators_lapse_like_everybody_and_can_still_put_the_document_right()
    {
        var code = await portal.PublishAsync(portal.Alpha);
        var admin = portal.ActorOf(portal.Alpha, TestRole.Administrator);

        await Assert.ThrowsAsync<CertificationLapsed>(() => portal.With<GalleryRegister, object>(portal.Alpha, async galleries => await galleries.ShowAsync(admin, new(), false)));
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.WithdrawAsync(admin, code, withdrawn: true))).Succeeded);
        Assert.Equal(Standing.Full, await StandingAsync(portal.Alpha, TestRole.Administrator));
        Assert.True((await portal.With<DocumentRegister, Outcome<Done>>(portal.Alpha, documents => documents.WithdrawAsync(admin, code, withdrawn: false))).Succeeded);
        Assert.Equal(Standing.Lapsed, await StandingAsync(portal.Alpha, TestRole.Administrator));
    }

    [Fact]
    public async Task Reminders_go_once_for_each_stage_and_say_neither_name_nor_title()
    {
        await portal.PublishAsync(portal.Alpha, "A telling title", months: 1);
        await portal.EverybodyCertifiesAsync(portal.Alpha);
        var everybody = TestRoles.Of(TenantKind.Partnership).Count();

        // Certified on 3 March, good until 3 April.
        foreach (var (day, letters) in new[] { (19, 0), (20, everybody), (20, 0), (27, everybody), (28, 0), (33, everybody), (34, 0), (35, everybody), (36, 0) })
        {
            portal.Clock.SetTo(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day - 1));
            Assert.Equal((day, letters), (day, await RemindOfTheDayAsync(portal.Alpha)));
        }

        Assert.Equal(0, await RemindOfTheDayAsync(portal.Beta));
        var bodies = await portal.ReadAsync(portal.Alpha, db => db.Letters.Select(letter => letter.Subject + letter.Body).ToListAsync());
        Assert.Equal(4 * everybody, bodies.Count);
        Assert.All(bodies, body =>
        {
            Assert.DoesNotContain("telling", body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(portal.Account(portal.Alpha, TestRole.Member).Name, body, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("/alpha/must-read", body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_round_that_was_missed_sends_the_stage_that_is_due_now_and_only_to_those_who_can_come_in()
    {
        await portal.PublishAsync(portal.Alpha, inDays: 20);
        await portal.ReadAsync(portal.Alpha, async db =>
        {
            var (blocked, invited) = (await db.Accounts.FindAsync(portal.Account(portal.Alpha, TestRole.OtherMember).Id), await db.Accounts.FindAsync(portal.Account(portal.Alpha, TestRole.Manager).Id));
            blocked!.Block(portal.Now);
            invited!.PasswordHash = null;
            return await db.SaveChangesAsync();
        });

        portal.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(TestRoles.Of(TenantKind.Partnership).Count() - 2, await RemindOfTheDayAsync(portal.Alpha));
        Assert.All(await portal.ReadAsync(portal.Alpha, db => db.CertificationReminders.Select(reminder => reminder.Stage).ToListAsync()), stage => Assert.Equal(ReminderStage.Week, stage));
    }

    [Fact]
    public async Task One_click_reminds_those_who_are_late_at_most_once_a_day()
    {
        await portal.PublishAsync(portal.Alpha);
        await portal.CertifyAsync(portal.Alpha, TestRole.Administrator);
        var (late, member) = (TestRoles.Of(TenantKind.Partnership).Count() - 1, portal.Account(portal.Alpha, TestRole.Member).Id);

        Assert.Equal(1, (await RemindAsync(member)).Value);
        Assert.Equal(late - 1, (await RemindAsync(null)).Value);
        Assert.Equal(CertificationRules.NobodyToRemind, (await RemindAsync(member)).Refusal);
        portal.Clock.Advance(TimeSpan.FromHours(21));
        Assert.Equal(late, (await RemindAsync(null)).Value);
    }

    private Task<Outcome<int>> RemindAsync(Guid? account) =>
        portal.With<OversightRegister, Outcome<int>>(portal.Alpha, register => register.RemindAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), account));

    private Task<int> RemindOfTheDayAsync(Tenant tenant) => portal.With<OversightRegister, int>(tenant, register => register.RemindOfTheDayAsync());

    private async Task<CertificationOverview> OverviewAsync(CertificationFilter filter) => (await portal.With<OversightRegister, Outcome<CertificationOverview>>(
        portal.Alpha, register => register.OverviewAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), filter, 0))).Value;

    private Task<Standing> StandingAsync(Tenant tenant, TestRole role) =>
        portal.ReadAsync(tenant, db => Task.FromResult(db.StandingOf(portal.Account(tenant, role).Id, portal.Now)));

    private async Task<List<Guid>> AlertsAsync() => (await portal.With<AlertRegister, IReadOnlyList<ShownAlert>>(
        portal.Alpha, alerts => alerts.ShownAsync(portal.ActorOf(portal.Alpha, TestRole.Member)))).Select(alert => alert.Id).ToList();

    private async Task<Guid> AlertAsync(string title) => (await portal.With<AlertRegister, Outcome<Guid>>(portal.Alpha, alerts => alerts.PublishAsync(
        portal.ActorOf(portal.Alpha, TestRole.Administrator), new AlertDraft(Guid.NewGuid(), title, "Check the foil.", nameof(Priority.Normal), "2026-03-05", null)))).Value;

    private Task<Guid> PoliceAlertAsync() => portal.ReadAsync(portal.Alpha, async db =>
    {
        var alert = new Alert(Guid.NewGuid(), "From the force", "Be careful.", Priority.High, "Testshire Police", portal.Now, portal.Now.AddDays(30));
        alert.DeliveredFrom(Guid.NewGuid(), 1, null);
        db.Alerts.Add(alert);
        await db.SaveChangesAsync();
        return alert.Id;
    });
}
