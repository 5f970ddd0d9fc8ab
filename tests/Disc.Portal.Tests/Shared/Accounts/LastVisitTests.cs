using Disc.Portal.Shared.Accounts;
using Disc.Portal.Tests.Support;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Shared.Accounts;

public class LastVisitTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task New_is_what_came_after_the_visit_before_this_one()
    {
        var first = portal.Now;
        Assert.Equal(first - LastVisit.Usual, await SinceAsync(portal.Alpha));

        portal.Clock.Advance(TimeSpan.FromDays(2));
        var second = portal.Now;
        Assert.Equal(first, await SinceAsync(portal.Alpha));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, await SinceAsync(portal.Alpha));

        portal.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(first, await SinceAsync(portal.Alpha, byStream: true));
        Assert.Equal(second, await SinceAsync(portal.Alpha));

        portal.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(portal.Now - LastVisit.Longest, await SinceAsync(portal.Alpha));
        Assert.Equal(portal.Now - LastVisit.Usual, await SinceAsync(portal.Beta));
    }

    private Task<DateTime> SinceAsync(Tenant tenant, bool byStream = false) =>
        portal.With<LastVisit, DateTime>(tenant, visit => visit.SinceAsync(portal.ActorOf(tenant, TestRole.Member), byStream));
}
