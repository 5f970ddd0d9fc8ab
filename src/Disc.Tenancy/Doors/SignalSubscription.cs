using System.Threading.Channels;

namespace Disc.Tenancy.Doors;

/// <summary>One listener's signals, in order. When it is too slow the oldest are dropped: a signal only says "look again".</summary>
public sealed class SignalSubscription : IDisposable
{
    private readonly Channel<Signal> channel = Channel.CreateBounded<Signal>(new BoundedChannelOptions(64)
    {
        FullMode = BoundedChannelFullMode.DropOldest,
        SingleReader = true,
    });

    private readonly Action<SignalSubscription> ended;

    internal SignalSubscription(Action<SignalSubscription> ended) => this.ended = ended;

    /// <summary>The signals, as they come.</summary>
    public ChannelReader<Signal> Signals => channel.Reader;

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        ended(this);
        channel.Writer.TryComplete();
    }

    internal void Offer(Signal signal) => channel.Writer.TryWrite(signal);
}
