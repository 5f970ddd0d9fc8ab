using Disc.Tenancy.Doors;
using Disc.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Tests.Doors;

public class TenantSignalsTests : IDisposable
{
    private readonly TwoTenants tenants = new();

    public void Dispose() => tenants.Dispose();

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_signal_is_heard_in_its_own_tenant_only()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        await using var beta = tenants.In(tenants.Beta);
        using var heardInAlpha = alpha.ServiceProvider.GetRequiredService<TenantSignals>().Listen();
        using var heardInBeta = beta.ServiceProvider.GetRequiredService<TenantSignals>().Listen();

        alpha.ServiceProvider.GetRequiredService<TenantSignals>().Send(new Signal("alerts"));

        Assert.True(heardInAlpha.Signals.TryRead(out var signal));
        Assert.Equal("alerts", signal.Topic);
        Assert.False(heardInBeta.Signals.TryRead(out _));
    }

    [Fact]
    public async Task A_signal_to_the_force_carries_the_topic_and_nothing_else()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        await using var force = tenants.In(tenants.Force);
        await using var otherForce = tenants.In(tenants.OtherForce);
        using var heard = force.ServiceProvider.GetRequiredService<TenantSignals>().Listen();
        using var heardElsewhere = otherForce.ServiceProvider.GetRequiredService<TenantSignals>().Listen();

        alpha.ServiceProvider.GetRequiredService<TenantSignals>().Send(new Signal("sharing", Guid.NewGuid(), Withdrawn: true, AlsoToForce: true));

        Assert.True(heard.Signals.TryRead(out var signal));
        Assert.Equal(new Signal("sharing"), signal);
        Assert.False(heardElsewhere.Signals.TryRead(out _));
    }

    [Fact]
    public async Task A_listener_that_stopped_is_forgotten()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        var exchange = tenants.Services.GetRequiredService<SignalExchange>();

        alpha.ServiceProvider.GetRequiredService<TenantSignals>().Listen().Dispose();

        Assert.Equal(0, exchange.Listeners);
    }

    [Fact]
    public async Task A_listener_that_is_too_slow_loses_the_oldest_and_holds_nobody_up()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        var signals = alpha.ServiceProvider.GetRequiredService<TenantSignals>();
        using var slow = signals.Listen();

        for (var i = 0; i < 1000; i++)
            signals.Send(new Signal($"topic {i}"));

        var last = "";
        while (slow.Signals.TryRead(out var signal))
            last = signal.Topic;
        Assert.Equal("topic 999", last);
    }
}
