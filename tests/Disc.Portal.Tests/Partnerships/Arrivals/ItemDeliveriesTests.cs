using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Arrivals;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Tests.Partnerships.Arrivals;

public class ItemDeliveriesTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private Actor TheForce => Actor.Portal(portal.Force, portal.Now);

    [Fact]
    public async Task A_repeated_delivery_is_answered_and_changes_nothing()
    {
        await SwitchAsync(true);
        var incoming = Incoming();

        var first = await ReceiveAsync(TheForce, incoming);
        var again = await ReceiveAsync(TheForce, incoming with { Title = "Another title" });
        // Also after the partnership switched off what it had taken before.
        await SwitchAsync(false);
        var late = await ReceiveAsync(TheForce, incoming);

        Assert.Equal(Arrival.Arrived, first.Value);
        Assert.Equal(Arrival.SeenBefore, again.Value);
        Assert.Equal(Arrival.SeenBefore, late.Value);
        Assert.Equal("Fake notes", (await AlertAsync(portal.Alpha, incoming.Delivery))!.Title);
        Assert.Null(await AlertAsync(portal.Beta, incoming.Delivery));
    }

    [Fact]
    [Trait("Rule", "2")]
    public async Task Nothing_is_taken_in_while_the_switch_is_off()
    {
        await SwitchAsync(false);
        var incoming = Incoming();

        Assert.False((await ReceiveAsync(TheForce, incoming)).Succeeded);
        Assert.Null(await AlertAsync(portal.Alpha, incoming.Delivery));
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task Nobody_but_the_partnerships_own_force_is_heard()
    {
        await SwitchAsync(true);
        var incoming = Incoming();
        Actor[] strangers =
        [
            Actor.Portal(null, portal.Now),
            Actor.Portal(portal.Beta, portal.Now),
            Actor.Portal(portal.Force with { Id = TenantId.New() }, portal.Now),
            portal.ActorOf(portal.Alpha, TestRole.Administrator),
        ];

        foreach (var stranger in strangers)
        {
            Assert.Equal("There is no such partnership.", (await ReceiveAsync(stranger, incoming)).Refusal?.Message);
            Assert.False((await RecallAsync(stranger, incoming)).Succeeded);
        }

        Assert.Null(await AlertAsync(portal.Alpha, incoming.Delivery));
    }

    [Fact]
    [Trait("Rule", "7")]
    public async Task A_recall_that_comes_first_is_remembered_and_a_second_recall_changes_nothing()
    {
        await SwitchAsync(true);
        var incoming = Incoming();

        Assert.True((await RecallAsync(TheForce, incoming)).Succeeded);
        Assert.True((await RecallAsync(TheForce, incoming)).Succeeded);

        Assert.Equal(Arrival.RecalledBefore, (await ReceiveAsync(TheForce, incoming)).Value);
        Assert.Null(await AlertAsync(portal.Alpha, incoming.Delivery));
        Assert.Equal(1, await portal.With<TenantDatabase<PartnershipDb>, int>(portal.Alpha, async database =>
        {
            await using var db = database.Open();
            return await db.History.CountAsync(row => row.Object == incoming.Delivery);
        }));
    }

    private IncomingItem Incoming() => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "Fake notes", "Check the foil.", "Testshire Police", portal.Now, null, portal.Now.AddDays(7),
        new IncomingAlert(Priority.Normal));

    private Task<Outcome<Arrival>> ReceiveAsync(Actor actor, IncomingItem incoming) =>
        portal.With<ItemDeliveries, Outcome<Arrival>>(portal.Alpha, door => door.ReceiveAsync(actor, incoming));

    private Task<Outcome<Done>> RecallAsync(Actor actor, IncomingItem incoming) =>
        portal.With<ItemDeliveries, Outcome<Done>>(portal.Alpha, door => door.RecallAsync(actor, incoming.Delivery, incoming.Publication));

    private Task<Alert?> AlertAsync(Tenant tenant, Guid id) => portal.With<TenantDatabase<PartnershipDb>, Alert?>(tenant, async database =>
    {
        await using var db = database.Open();
        return await db.Alerts.AsNoTracking().SingleOrDefaultAsync(alert => alert.Id == id);
    });

    private Task<bool> SwitchAsync(bool on) => portal.With<TenantDatabase<PartnershipDb>, bool>(portal.Alpha, async database =>
    {
        await using var db = database.Open();
        (await db.Profiles.SingleAsync()).Share(false, false, false, on, false, portal.Now);
        await db.SaveChangesAsync();
        return true;
    });
}
