using Disc.Portal.Force.Purposes;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Force.Dataview;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Force.Purposes;

public class PurposeTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [Trait("Rule", "13")]
    [InlineData(null, "Operation Heron, shop theft", "Category")]
    [InlineData(ViewingPurpose.Investigation, "  because ", "Reason")]
    public async Task A_reason_has_a_category_and_says_something(ViewingPurpose? category, string reason, string field)
    {
        var outcome = await portal.With<PurposeRegister, Outcome<DeclaredPurpose>>(portal.Force, register =>
            register.DeclareAsync(portal.ActorOf(portal.Force, TestRole.Analyst), category, reason));

        Assert.Equal(field, outcome.Refusal!.Field);
    }

    [Fact]
    [Trait("Rule", "13")]
    public async Task Another_reason_ends_the_one_before_and_nobody_elses()
    {
        var analyst = new Analyst(portal);
        var first = (await analyst.DeclareAsync()).Value;
        var second = (await analyst.DeclareAsync()).Value;

        var held = await portal.With<PurposeRegister, DeclaredPurpose?>(portal.Force, register => register.HeldAsync(portal.ActorOf(portal.Force, TestRole.Analyst)));
        var others = await portal.With<PurposeRegister, DeclaredPurpose?>(
            portal.Force, register => register.HeldAsync(portal.ActorOf(portal.Force, TestRole.Analyst) with { AccountId = Guid.NewGuid(), Stamp = null }));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal((second.Id, Analyst.Reason), (held!.Id, held.Reason));
        Assert.Null(others);
    }
}
