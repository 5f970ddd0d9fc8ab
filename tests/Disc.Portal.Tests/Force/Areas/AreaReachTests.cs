using Disc.Portal.Force;
using Disc.Portal.Force.Areas;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Force.Areas;

public class AreaReachTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly ForceArea East = new(Guid.NewGuid(), "East", null);
    private static readonly ForceArea Coast = new(Guid.NewGuid(), "Coast", East.Id);
    private static readonly ForceArea Harbour = new(Guid.NewGuid(), "Harbour", Coast.Id);
    private static readonly ForceArea West = new(Guid.NewGuid(), "West", null);
    private static readonly ForceArea[] Tree = [East, Coast, Harbour, West];

    [Fact]
    public void A_part_is_looked_after_with_everything_below_it_and_nothing_beside_it()
    {
        var reach = AreaReach.Of(Tree, [Coast.Id]);

        Assert.True(reach.Covers("Coast"));
        Assert.True(reach.Covers("HARBOUR"));
        Assert.False(reach.Covers("East"));
        Assert.False(reach.Covers("West"));
        Assert.False(reach.Covers(""));
        Assert.False(reach.IsWhole);
    }

    [Fact]
    public void Without_a_duty_somebody_works_for_the_whole_force_also_where_no_area_is_said()
    {
        Assert.True(AreaReach.Of(Tree, []).IsWhole);
        Assert.True(AreaReach.Of(Tree, []).Covers("Nowhere"));
        // A duty for a part that is gone is a duty all the same: it never widens.
        Assert.False(AreaReach.Of(Tree, [Guid.NewGuid()]).Covers("West"));
    }

    [Fact]
    public async Task A_duty_is_one_persons_and_no_one_elses()
    {
        var coordinator = portal.ActorOf(portal.Force, TestRole.Coordinator);
        var (mine, others) = await portal.With<TenantDatabase<ForceDb>, (AreaReach, AreaReach)>(portal.Force, async database =>
        {
            await using var db = database.Open();
            var south = new ForceArea(Guid.NewGuid(), "South", null);
            var quay = new ForceArea(Guid.NewGuid(), "Quay", south.Id);
            db.AddRange(south, quay, new AreaDuty(coordinator.AccountId, south.Id));
            await db.SaveChangesAsync();
            return (await AreaReach.OfAsync(db, coordinator), await AreaReach.OfAsync(db, portal.ActorOf(portal.Force, TestRole.Author)));
        });

        Assert.Equal(["Quay", "South"], mine.Names.Order());
        Assert.True(others.IsWhole);
    }
}
