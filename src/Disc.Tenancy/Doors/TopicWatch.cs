using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Disc.Tenancy.Doors;

/// <summary>
/// The platform's ear: which topic changed in which tenant, for waking jobs. Nothing is lost and nothing piles up: a topic that
/// waits to be heard is not noted twice.
/// </summary>
public sealed class TopicWatch : IDisposable
{
    private readonly Channel<TopicHeard> channel = Channel.CreateUnbounded<TopicHeard>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<TopicHeard, byte> waiting = new();
    private readonly Action<TopicWatch> ended;

    internal TopicWatch(Action<TopicWatch> ended) => this.ended = ended;

    /// <summary>What was heard, as it comes; ends when disposed.</summary>
    public async IAsyncEnumerable<TopicHeard> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var heard in channel.Reader.ReadAllAsync(cancellation))
        {
            // Before it is acted on: a signal sent from here on is news again.
            waiting.TryRemove(heard, out _);
            yield return heard;
        }
    }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        ended(this);
        channel.Writer.TryComplete();
    }

    internal void Offer(TopicHeard heard)
    {
        if (waiting.TryAdd(heard, 0))
            channel.Writer.TryWrite(heard);
    }
}
