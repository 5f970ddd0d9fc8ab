using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Force.Dataview;
using Disc.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Force.Projection;

public class SilentPartnershipTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    [Trait("Rule", "7")]
    public async Task A_partnership_that_does_not_answer_is_named_and_after_a_minute_its_records_are_left_out()
    {
        var analyst = new Analyst(portal);
        await portal.TurnAsync(portal.Alpha, SharingSwitch.Dataview, true);
        await portal.TurnAsync(portal.Beta, SharingSwitch.Dataview, true);
        await portal.RecordAsync(portal.Alpha, "Sidney", "Silentway");
        await portal.RecordAsync(portal.Beta, "Beatrix", "Silentway");
        Assert.Equal(2, (await analyst.FindAsync("Silentway")).People.Count);

        await SpoilAsync("ALTER TABLE \"Changes\" RENAME TO \"Spoilt\"");
        var soon = await analyst.FindAsync("Silentway");
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        var late = await analyst.FindAsync("Silentway");
        await SpoilAsync("ALTER TABLE \"Spoilt\" RENAME TO \"Changes\"");
        var again = await analyst.FindAsync("Silentway");

        Assert.Equal(2, soon.People.Count);
        Assert.Equal(("Beta Pubwatch", false), soon.Freshness.Silent.Select(silent => (silent.Name, silent.IsLeftOut)).Single());
        Assert.Equal("Sidney Silentway", Assert.Single(late.People).Name);
        Assert.Equal(("Beta Pubwatch", true), late.Freshness.Silent.Select(silent => (silent.Name, silent.IsLeftOut)).Single());
        Assert.Equal(2, again.People.Count);
        Assert.Empty(again.Freshness.Silent);
    }

    private Task<int> SpoilAsync(string sql) => portal.In(portal.Beta, async provider =>
    {
        await using var db = provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
        return await db.Database.ExecuteSqlRawAsync(sql);
    });
}
