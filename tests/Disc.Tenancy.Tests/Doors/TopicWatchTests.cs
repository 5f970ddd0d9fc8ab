using Disc.Tenancy.Doors;

namespace Disc.Tenancy.Tests.Doors;

public class TopicWatchTests
{
    private readonly SignalExchange exchange = new();
    private readonly TenantId alpha = TenantId.New();
    private readonly TenantId beta = TenantId.New();

    [Fact]
    public async Task The_platform_hears_the_topic_and_the_tenant_of_every_signal_and_nothing_else()
    {
        using var watch = exchange.ListenEverywhere();

        exchange.Send(alpha, new Signal("alerts", Guid.NewGuid(), Withdrawn: true, Audience: Guid.NewGuid()));
        exchange.Send(beta, new Signal("galleries"));

        Assert.Equal([new TopicHeard(alpha, "alerts"), new TopicHeard(beta, "galleries")], await HeardAsync(watch));
        Assert.Equal(["Tenant", "Topic"], typeof(TopicHeard).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_topic_that_waits_to_be_heard_is_noted_once_and_is_news_again_once_it_was_heard()
    {
        using var watch = exchange.ListenEverywhere();
        for (var times = 0; times < 10_000; times++)
            exchange.Send(alpha, new Signal("alerts"));

        Assert.Single(await HeardAsync(watch));

        exchange.Send(alpha, new Signal("alerts"));
        Assert.Single(await HeardAsync(watch));
    }

    [Fact]
    public async Task Who_stopped_listening_hears_no_more()
    {
        var watch = exchange.ListenEverywhere();
        watch.Dispose();

        exchange.Send(alpha, new Signal("alerts"));

        Assert.Empty(await HeardAsync(watch));
    }

    private static async Task<List<TopicHeard>> HeardAsync(TopicWatch watch)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var heard = new List<TopicHeard>();
        try
        {
            await foreach (var topic in watch.ReadAsync(enough.Token))
                heard.Add(topic);
        }
        catch (OperationCanceledException)
        {
            // Nothing more came in time.
        }

        return heard;
    }
}
