using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Sharing;

public class SharingRegisterTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "2")]
    public async Task A_new_partnership_shares_nothing_and_each_turn_of_a_switch_is_on_record_and_wakes_the_force()
    {
        var before = await ReadAsync(portal.Alpha);
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Expired, true);
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, false);
        var after = await ReadAsync(portal.Alpha);

        Assert.All(before, position => Assert.False(position.IsOn));
        Assert.All(after, position => Assert.False(position.IsOn));
        var (fields, notices) = await portal.In(portal.Alpha, async provider =>
        {
            await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
            return (await db.History.Where(row => row.Kind == "sharing").OrderBy(row => row.Number).Select(row => row.Fields).ToListAsync(),
                await db.Changes.CountAsync(notice => notice.Subject == null));
        });
        Assert.Equal(["Dataview on", "Expired on", "Dataview off", "Expired off"], fields);
        Assert.Equal(3, notices);
        Assert.All(await ReadAsync(portal.Beta), position => Assert.False(position.IsOn));
    }

    [Fact]
    public async Task A_switch_that_nothing_keeps_yet_is_not_offered()
    {
        var offered = (await ReadAsync(portal.Beta)).Select(position => position.Switch).ToList();

        Assert.DoesNotContain(SharingSwitch.AdministratorFirst, offered);
        Assert.DoesNotContain(SharingSwitch.Neighbours, offered);
        Assert.Contains(SharingSwitch.DirectAuthoring, offered);
    }

    [Fact]
    public async Task A_switch_that_adds_to_the_Dataview_needs_it_on()
    {
        var outcome = await portal.With<SharingRegister, Outcome<Done>>(portal.Beta, register =>
            register.TurnAsync(portal.ActorOf(portal.Beta, TestRole.Administrator), SharingSwitch.Intelligence, true));

        Assert.Equal("This adds to the Dataview. Switch the Dataview on first.", outcome.Refusal!.Message);
    }

    [Theory]
    [InlineData(TestRole.Member)]
    [InlineData(TestRole.Board)]
    [InlineData(TestRole.Manager)]
    public async Task Only_an_administrator_turns_switches_or_sees_who_looked(TestRole role)
    {
        var actor = portal.ActorOf(portal.Beta, role);

        Assert.False((await portal.With<SharingRegister, Outcome<Done>>(portal.Beta, r => r.TurnAsync(actor, SharingSwitch.Dataview, true))).Succeeded);
        Assert.False((await portal.With<SharingRegister, Outcome<List<SwitchPosition>>>(portal.Beta, r => r.ReadAsync(actor))).Succeeded);
        Assert.False((await portal.With<ViewingRegister, Outcome<ViewingPage>>(portal.Beta, r => r.ListAsync(actor, 1))).Succeeded);
    }

    private async Task<List<SwitchPosition>> ReadAsync(Tenant partnership) =>
        (await portal.With<SharingRegister, Outcome<List<SwitchPosition>>>(
            partnership, register => register.ReadAsync(portal.ActorOf(partnership, TestRole.Administrator)))).Value;
}
