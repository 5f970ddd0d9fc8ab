using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Alerts;

public class AlertRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static AlertDraft Draft(string title = "Two people with a foil-lined bag", string priority = "High") =>
        new(Guid.CreateVersion7(), title, "Seen at **Kiosk 4**.", priority, "2026-03-10", null);

    [Fact]
    [Trait("Rule", "1")]
    public async Task An_alert_of_one_partnership_is_not_found_in_the_next()
    {
        var id = (await PublishAsync(portal.Alpha, Draft())).Value;

        Assert.True((await OpenAsync(portal.Alpha, id)).Succeeded);
        Assert.False((await OpenAsync(portal.Beta, id)).Succeeded);
        Assert.False((await WithdrawAsync(portal.Beta, TestRole.Administrator, id)).Succeeded);
        var client = await portal.SignedInAsync(portal.Beta, TestRole.Member);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/beta/alerts/{id:N}")).StatusCode);
    }

    [Fact]
    public async Task Only_administrators_write_and_withdraw()
    {
        var id = (await PublishAsync(portal.Alpha, Draft())).Value;
        foreach (var role in new[] { TestRole.Member, TestRole.Board, TestRole.Manager })
        {
            Assert.False((await portal.With<AlertRegister, Outcome<Guid>>(portal.Alpha, register => register.PublishAsync(portal.ActorOf(portal.Alpha, role), Draft()))).Succeeded);
            Assert.False((await WithdrawAsync(portal.Alpha, role, id)).Succeeded);
        }

        Assert.True((await OpenAsync(portal.Alpha, id)).Succeeded);
    }

    [Fact]
    public async Task The_most_urgent_come_first_and_of_those_the_newest()
    {
        var normal = (await PublishAsync(portal.Beta, Draft(priority: "Normal"))).Value;
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var urgent = (await PublishAsync(portal.Beta, Draft(priority: "Urgent"))).Value;
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var newer = (await PublishAsync(portal.Beta, Draft(priority: "Normal"))).Value;

        var shown = await portal.With<AlertRegister, IReadOnlyList<ShownAlert>>(portal.Beta, register => register.ShownAsync(portal.ActorOf(portal.Beta, TestRole.Member)));

        Assert.Equal([urgent, newer, normal], shown.Select(alert => alert.Id));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_withdrawn_alert_is_gone_at_once_and_open_screens_are_told_which()
    {
        var id = (await PublishAsync(portal.Alpha, Draft())).Value;
        Signal? heard = null;
        await portal.With<TenantSignals, bool>(portal.Alpha, async signals =>
        {
            using var subscription = signals.Listen();
            Assert.True((await WithdrawAsync(portal.Alpha, TestRole.Administrator, id)).Succeeded);
            return subscription.Signals.TryRead(out heard);
        });

        Assert.Equal(new Signal(SignalTopics.Alerts, id, Withdrawn: true), heard);
        Assert.False((await OpenAsync(portal.Alpha, id)).Succeeded);
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task An_alert_ends_with_its_last_day_in_London()
    {
        var id = (await PublishAsync(portal.Alpha, Draft() with { LastDay = "2026-03-31" })).Value;
        var before = portal.Clock.GetUtcNow();
        try
        {
            // Summer time began on the 29th: the day ends at 23:00 UTC.
            portal.Clock.SetTo(new(2026, 3, 31, 22, 59, 59, TimeSpan.Zero));
            Assert.True((await OpenAsync(portal.Alpha, id)).Succeeded);
            portal.Clock.SetTo(new(2026, 3, 31, 23, 0, 0, TimeSpan.Zero));
            Assert.False((await OpenAsync(portal.Alpha, id)).Succeeded);
        }
        finally
        {
            portal.Clock.SetTo(before);
        }
    }

    [Fact]
    public async Task An_alert_sent_twice_stands_there_once()
    {
        var draft = Draft();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PublishAsync(portal.Alpha, draft))));

        var count = await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            return await db.Alerts.CountAsync(alert => alert.Id == draft.Id);
        });
        Assert.Equal(1, count);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task What_the_force_delivered_is_not_the_partnerships_to_withdraw()
    {
        var alert = new Alert(Guid.CreateVersion7(), "From the force", "Text", Priority.Normal, "Testshire Police", portal.Now, portal.Now.AddDays(1));
        alert.DeliveredFrom(Guid.CreateVersion7(), 1, null);
        await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            db.Alerts.Add(alert);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Testshire Police", (await WithdrawAsync(portal.Alpha, TestRole.Administrator, alert.Id)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Text", "Normal", "2026-03-10", "Title")]
    [InlineData("Title", "\u0000", "Normal", "2026-03-10", "Text")]
    [InlineData("Title", "Text", "Loud", "2026-03-10", "Priority")]
    [InlineData("Title", "Text", "2", "2026-03-10", "Priority")]
    [InlineData("Title", "Text", "Normal", "2026-03-02", "LastDay")]
    [InlineData("Title", "Text", "Normal", "2027-03-03", "LastDay")]
    [InlineData("Title", "Text", "Normal", "1900-01-01", "LastDay")]
    [InlineData("Title", "Text", "Normal", "soon", "LastDay")]
    public void What_cannot_be_is_refused_beside_its_field(string title, string text, string priority, string day, string field) =>
        Assert.Equal(field, Assert.Single(AlertRules.WhyNotPublish(new(Guid.CreateVersion7(), title, text, priority, day, null), new DateOnly(2026, 3, 3))).Field);

    [Fact]
    [Trait("Rule", "6")]
    public async Task An_alert_with_special_category_words_is_asked_about_first()
    {
        var draft = Draft("Two Romanian women");

        Assert.Equal("WordsKept", (await PublishAsync(portal.Alpha, draft)).Refusal!.Field);
        Assert.True((await PublishAsync(portal.Alpha, draft with { WordsKept = "romanian" })).Succeeded);
    }

    [Fact]
    [Trait("Rule", "8")]
    public async Task The_page_of_an_alert_draws_markdown_safely_and_its_title_says_nothing()
    {
        var id = (await PublishAsync(portal.Alpha, Draft("Marker title") with { Text = "**Seen** <script>alert(1)</script> [x](javascript:alert(1))" })).Value;
        var client = await portal.SignedInAsync(portal.Alpha, TestRole.Member);

        var page = await client.GetStringAsync(new Uri($"/alpha/alerts/{id:N}", UriKind.Relative));

        Assert.Contains("<strong>Seen</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
        Assert.Contains("<title>Alert</title>", page, StringComparison.Ordinal);
    }

    private Task<Outcome<Guid>> PublishAsync(Tenant tenant, AlertDraft draft) =>
        portal.With<AlertRegister, Outcome<Guid>>(tenant, register => register.PublishAsync(portal.ActorOf(tenant, TestRole.Administrator), draft));

    private Task<Outcome<ShownAlert>> OpenAsync(Tenant tenant, Guid id) =>
        portal.With<AlertRegister, Outcome<ShownAlert>>(tenant, register => register.OpenAsync(portal.ActorOf(tenant, TestRole.Member), id));

    private Task<Outcome<Done>> WithdrawAsync(Tenant tenant, TestRole role, Guid id) =>
        portal.With<AlertRegister, Outcome<Done>>(tenant, register => register.WithdrawAsync(portal.ActorOf(tenant, role), id));
}
