using Disc.Portal.Partnerships.Certification;
using Disc.Portal.Partnerships.CertificationOversight;
using Disc.Portal.Shared;
using Disc.Portal.Shared.History;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.CertificationOversight;

/// <summary>Rule 3 over two partnerships: who certified, and who is reminded.</summary>
[Trait("Rule", "3")]
public sealed class CertificationOversightTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

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
}
