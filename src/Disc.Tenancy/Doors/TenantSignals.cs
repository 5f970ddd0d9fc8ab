using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Disc.Tenancy.Doors;

/// <summary>
/// The door to "look again": says to those who listen in one tenant that a topic changed. A signal carries no content, and nobody's
/// code runs in the sender's context.
/// </summary>
public sealed class TenantSignals(CurrentTenant current, SignalExchange exchange)
{
    /// <summary>Tells every listener of the current tenant.</summary>
    public void Send(Signal signal) => exchange.Send(current.Tenant.Id, signal);

    /// <summary>Listens in the current tenant until disposed.</summary>
    public SignalSubscription Listen() => exchange.Listen(current.Tenant.Id);
}

/// <summary>A word that something changed: the topic, and which thing when that matters.</summary>
/// <param name="Topic">What kind of thing, such as <c>alerts</c>.</param>
/// <param name="Id">Which one; null when it does not matter.</param>
/// <param name="Withdrawn">True when it must leave open screens at once.</param>
/// <param name="Audience">Who may be told: null for everybody in the tenant, else an account's id.</param>
public sealed record Signal(string Topic, Guid? Id = null, bool Withdrawn = false, Guid? Audience = null);

/// <summary>Carries signals between the scopes of one process; past one machine, a message bus takes its place.</summary>
public sealed class SignalExchange
{
    private readonly ConcurrentDictionary<TenantId, ConcurrentDictionary<SignalSubscription, byte>> listeners = new();

    /// <summary>How many listen now, in all tenants.</summary>
    public int Listeners => listeners.Values.Sum(list => list.Count);

    internal void Send(TenantId tenant, Signal signal)
    {
        if (!listeners.TryGetValue(tenant, out var list))
            return;
        foreach (var subscription in list.Keys)
            subscription.Offer(signal);
    }

    internal SignalSubscription Listen(TenantId tenant)
    {
        var list = listeners.GetOrAdd(tenant, _ => new());
        var subscription = new SignalSubscription(ended => list.TryRemove(ended, out _));
        list.TryAdd(subscription, 0);
        return subscription;
    }
}

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
