using Disc.Portal.Partnerships.Triage;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;
using Disc.Tenancy.Doors;

namespace Disc.Portal.Tests.Partnerships.Triage;

public class TriagePresenceTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "1")]
    public async Task Two_people_on_the_same_report_see_each_other_and_nobody_of_the_next_partnership_does()
    {
        var (report, hers, his) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var (anna, second) = (portal.ActorOf(portal.Alpha, TestRole.Administrator), portal.ActorOf(portal.Alpha, TestRole.SecondAdministrator));
        await LookAsync(portal.Alpha, hers, anna, report);
        Assert.Empty(await OthersAsync(portal.Alpha, report, anna));

        await LookAsync(portal.Alpha, his, second, report);

        Assert.Equal([second.Name], await OthersAsync(portal.Alpha, report, anna));
        Assert.Equal([anna.Name], await OthersAsync(portal.Alpha, report, second));
        Assert.Empty(await OthersAsync(portal.Beta, report, portal.ActorOf(portal.Beta, TestRole.Administrator)));

        await LookAsync(portal.Alpha, his, second, Guid.NewGuid());
        Assert.Empty(await OthersAsync(portal.Alpha, report, anna));
        await LookAsync(portal.Alpha, his, second, report);
        await portal.With<TriagePresence, bool>(portal.Alpha, presence =>
        {
            presence.Leave(hers);
            return Task.FromResult(true);
        });
        Assert.Empty(await OthersAsync(portal.Alpha, report, second));
    }

    [Fact]
    public async Task A_look_is_told_once_and_to_no_members_screen()
    {
        var heard = await portal.In(portal.Alpha, provider =>
        {
            var signals = (TenantSignals)provider.GetService(typeof(TenantSignals))!;
            var presence = (TriagePresence)provider.GetService(typeof(TriagePresence))!;
            using var subscription = signals.Listen();
            var (page, report) = (Guid.NewGuid(), Guid.NewGuid());
            presence.LookAt(page, portal.ActorOf(portal.Alpha, TestRole.Administrator), report);
            presence.LookAt(page, portal.ActorOf(portal.Alpha, TestRole.Administrator), report);
            var signalled = new List<Signal>();
            while (subscription.Signals.TryRead(out var signal))
                signalled.Add(signal);
            return Task.FromResult(signalled);
        });

        Assert.Equal((SignalTopics.Triage, Guid.Empty, null), (Assert.Single(heard).Topic, heard[0].Audience, heard[0].Id));
    }

    private Task<bool> LookAsync(Tenant tenant, Guid page, Actor actor, Guid report) => portal.With<TriagePresence, bool>(tenant, presence =>
    {
        presence.LookAt(page, actor, report);
        return Task.FromResult(true);
    });

    private Task<IReadOnlyList<string>> OthersAsync(Tenant tenant, Guid report, Actor actor) =>
        portal.With<TriagePresence, IReadOnlyList<string>>(tenant, presence => Task.FromResult(presence.OthersAt(report, actor.AccountId)));
}
