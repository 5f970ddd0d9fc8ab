namespace Disc.Tenancy.Doors;

/// <summary>
/// The door to "look again": says to those who listen in one tenant that a topic changed. A signal carries no content, and nobody's
/// code runs in the sender's context.
/// </summary>
public sealed class TenantSignals(CurrentTenant current, SignalExchange exchange)
{
    /// <summary>Tells every listener of the current tenant; of its force too when the signal says so.</summary>
    public void Send(Signal signal)
    {
        exchange.Send(current.Tenant.Id, signal);
        // The force hears the topic and nothing else: what it may see it then asks for by the front door.
        if (signal.AlsoToForce && current.Tenant.Force is { } force)
            exchange.Send(force, new Signal(signal.Topic));
    }

    /// <summary>Where the withdrawals of the current tenant stand now: noted by a page before it reads what it shows.</summary>
    public string Position => exchange.WithdrawalsOf(current.Tenant.Id).Position;

    /// <summary>What was withdrawn in the current tenant after a position; null when that cannot be told any more.</summary>
    public IReadOnlyList<Signal>? WithdrawnSince(string? position) => exchange.WithdrawalsOf(current.Tenant.Id).Since(position);

    /// <summary>Listens in the current tenant until disposed.</summary>
    public SignalSubscription Listen() => exchange.Listen(current.Tenant.Id);
}
