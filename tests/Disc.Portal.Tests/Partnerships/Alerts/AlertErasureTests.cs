using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Alerts;

public class AlertErasureTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "7")]
    public async Task An_alert_is_erased_ninety_days_after_nobody_sees_it_any_more()
    {
        var over = await PublishAsync(portal.Alpha);
        var taken = await PublishAsync(portal.Alpha);
        var elsewhere = await PublishAsync(portal.Beta);
        Assert.True((await portal.With<AlertRegister, Outcome<Done>>(portal.Alpha, alerts => alerts.WithdrawAsync(portal.ActorOf(portal.Alpha, TestRole.Administrator), taken))).Succeeded);

        portal.Clock.Advance(Alert.Kept);
        await EraseAsync();
        Assert.Equal(2, (await AllAsync(portal.Alpha)).Count);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await EraseAsync();
        Assert.Equal([over], await AllAsync(portal.Alpha));
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await EraseAsync();

        Assert.Empty(await AllAsync(portal.Alpha));
        Assert.Equal([elsewhere], await AllAsync(portal.Beta));
        Assert.Equal(2, await portal.ReadAsync(portal.Alpha, db => db.History.CountAsync(row => row.Verb == "erased" && row.Kind == "alert")));
    }

    private async Task<Guid> PublishAsync(Tenant tenant) => (await portal.With<AlertRegister, Outcome<Guid>>(tenant, alerts =>
        alerts.PublishAsync(portal.ActorOf(tenant, TestRole.Administrator), new AlertDraft(Guid.CreateVersion7(), "Bags by the door", "Seen at **Kiosk 4**.", "High", "2026-03-10", null)))).Value;

    private Task<List<Guid>> AllAsync(Tenant tenant) => portal.ReadAsync(tenant, db => db.Alerts.Select(alert => alert.Id).ToListAsync());

    private Task<bool> EraseAsync() => portal.In(portal.Alpha, async provider =>
    {
        await ((AlertErasureJob)provider.GetService(typeof(AlertErasureJob))!).RunAsync(CancellationToken.None);
        return true;
    });
}
