using System.Collections.Concurrent;

namespace Disc.Tenancy.Doors;

/// <summary>Carries signals between the scopes of one process; past one machine, a message bus takes its place.</summary>
public sealed class SignalExchange
{
    private readonly ConcurrentDictionary<TenantId, ConcurrentDictionary<SignalSubscription, byte>> listeners = new();
    private readonly ConcurrentDictionary<TopicWatch, byte> watches = new();
    private readonly ConcurrentDictionary<TenantId, Withdrawals> withdrawals = new();
    private readonly string epoch = Guid.NewGuid().ToString("N");

    /// <summary>How many listen now, in all tenants.</summary>
    public int Listeners => listeners.Values.Sum(list => list.Count);

    internal void Send(TenantId tenant, Signal signal)
    {
        foreach (var watch in watches.Keys)
            watch.Offer(new TopicHeard(tenant, signal.Topic));
        // Before anybody hears of it: whoever asks after hearing finds it.
        if (signal is { Withdrawn: true, Id: not null })
            WithdrawalsOf(tenant).Add(signal);
        if (!listeners.TryGetValue(tenant, out var list))
            return;
        foreach (var subscription in list.Keys)
            subscription.Offer(signal);
    }

    internal Withdrawals WithdrawalsOf(TenantId tenant) => withdrawals.GetOrAdd(tenant, _ => new Withdrawals(epoch));

    internal SignalSubscription Listen(TenantId tenant)
    {
        var list = listeners.GetOrAdd(tenant, _ => new());
        var subscription = new SignalSubscription(ended => list.TryRemove(ended, out _));
        list.TryAdd(subscription, 0);
        return subscription;
    }

    internal TopicWatch ListenEverywhere()
    {
        var watch = new TopicWatch(ended => watches.TryRemove(ended, out _));
        watches.TryAdd(watch, 0);
        return watch;
    }
}
