using Disc.Portal.Force.Deliveries;
using FsCheck;
using FsCheck.Fluent;

namespace Disc.Portal.Tests.Force.Deliveries;

public class DeliveryTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Rule", "7")]
    public void Once_asked_back_a_delivery_never_stands_as_delivered_again_whatever_comes_in_whatever_order() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), steps =>
        {
            var delivery = Delivery.ToDeliver(Guid.NewGuid(), Guid.NewGuid(), 1, Now);
            var askedBack = false;
            foreach (var step in steps)
            {
                switch (step % 7)
                {
                    case 0: delivery.Deliver(delivery.Edition, Now); break;
                    case 1: delivery.Refuse("No.", Now); break;
                    case 2: delivery.Fail(Now); break;
                    case 3: delivery.TryAgain(Now); break;
                    case 4: askedBack |= delivery.AskBack(Now); break;
                    case 5: delivery.Recall(Now); break;
                    case 6: delivery.Correct(delivery.Edition + 1, Now); break;
                }

                if (askedBack && delivery.State is not (DeliveryState.Recalling or DeliveryState.Recalled))
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Failures_pause_longer_each_time_but_a_recall_never_more_than_fifteen_seconds()
    {
        var delivery = Delivery.ToDeliver(Guid.NewGuid(), Guid.NewGuid(), 1, Now);
        var pauses = Fail(delivery, 20);
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(TimeSpan.FromSeconds(2), pauses[0]);
        Assert.Equal(TimeSpan.FromMinutes(10), pauses[^1]);

        delivery.AskBack(Now);
        Assert.Equal(Now, delivery.NextTry);
        Assert.All(Fail(delivery, 20), pause => Assert.InRange(pause, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public void One_that_was_held_back_in_the_force_needs_no_recall()
    {
        var delivery = Delivery.HeldBack(Guid.NewGuid(), Guid.NewGuid(), 1, "Its agreement lapsed on 1 March 2026.", Now);

        Assert.False(delivery.AskBack(Now));
        Assert.Equal(DeliveryState.Refused, delivery.State);
    }

    private static List<TimeSpan> Fail(Delivery delivery, int times)
    {
        var pauses = new List<TimeSpan>();
        for (var time = 0; time < times; time++)
        {
            delivery.Fail(Now);
            pauses.Add(delivery.NextTry - Now);
        }

        return pauses;
    }
}
