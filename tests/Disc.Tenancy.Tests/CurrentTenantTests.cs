using Disc.Tenancy.Keys;
using Disc.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Tests;

public class CurrentTenantTests : IDisposable
{
    private readonly TwoTenants tenants = new();

    public void Dispose() => tenants.Dispose();

    [Fact]
    public void A_scope_that_entered_no_tenant_opens_nothing()
    {
        using var scope = tenants.Services.CreateScope();

        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<CurrentTenant>().Key);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_scope_never_changes_its_tenant()
    {
        await using var scope = tenants.In(tenants.Alpha);
        var current = scope.ServiceProvider.GetRequiredService<CurrentTenant>();

        Assert.Throws<InvalidOperationException>(() => current.Enter(tenants.Store.CutKey(tenants.Beta.Id)));
        Assert.Equal(tenants.Alpha, current.Tenant);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_tenant_that_waits_to_be_checked_is_not_found_and_its_key_is_cut_for_upkeep_only()
    {
        var key = tenants.Services.GetRequiredService<MasterKey>().NewTenantKey(tenants.Alpha.Id);
        tenants.Store.Put(new StoredTenant(tenants.Alpha, key, null, IsWaiting: true));

        Assert.Null(tenants.Store.Find(tenants.Alpha.Slug));
        Assert.Null(tenants.Store.Find(tenants.Alpha.Id));
        Assert.DoesNotContain(tenants.Alpha, tenants.Store.All);
        Assert.Throws<InvalidOperationException>(() => tenants.Store.CutKey(tenants.Alpha.Id));
        Assert.Throws<InvalidOperationException>(() => tenants.Store.CutKeyBeforeServed(tenants.Beta.Id));
        Assert.Equal(tenants.Alpha, tenants.Store.CutKeyBeforeServed(tenants.Alpha.Id).Tenant);
        var settled = tenants.Store.WhenSettledAsync(CancellationToken.None);
        Assert.False(settled.IsCompleted);

        tenants.Store.Settle(new Dictionary<TenantId, string?> { [tenants.Alpha.Id] = null });

        await settled;
        Assert.Equal(tenants.Alpha, tenants.Store.Find(tenants.Alpha.Slug));
    }

    [Fact]
    public async Task A_scope_inside_another_has_a_tenant_of_its_own()
    {
        await using var outer = tenants.In(tenants.Alpha);
        await using var inner = tenants.In(tenants.Beta);

        Assert.Equal(tenants.Alpha, outer.ServiceProvider.GetRequiredService<CurrentTenant>().Tenant);
        Assert.Equal(tenants.Beta, inner.ServiceProvider.GetRequiredService<CurrentTenant>().Tenant);
    }

    [Fact]
    public void A_tenant_that_is_set_aside_is_not_served()
    {
        tenants.Store.Load([new StoredTenant(tenants.Alpha, [1], "Its file is damaged.")]);

        Assert.Null(tenants.Store.Find("alpha"));
        Assert.Null(tenants.Store.Find(tenants.Alpha.Id));
        Assert.Equal("Its file is damaged.", Assert.Single(tenants.Store.SetAside).Reason);
    }
}
