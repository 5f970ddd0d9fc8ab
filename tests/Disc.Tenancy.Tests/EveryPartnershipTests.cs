using Disc.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Tests;

public class EveryPartnershipTests : IDisposable
{
    private readonly TwoTenants tenants = new();

    public void Dispose() => tenants.Dispose();

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_force_reaches_its_own_partnerships_and_no_others()
    {
        await using var scope = tenants.In(tenants.Force);
        var every = scope.ServiceProvider.GetRequiredService<EveryPartnership>();

        var visits = await every.VisitAsync((provider, _, _) => Task.FromResult(provider.GetRequiredService<CurrentTenant>().Tenant), default);
        var foreign = await every.VisitAsync(tenants.Foreign.Id, (_, _, _) => Task.FromResult(true), default);

        Assert.Equal([tenants.Alpha, tenants.Beta], visits.Select(visit => visit.Answer!));
        Assert.All(visits, visit => Assert.Equal(visit.Tenant, visit.Answer));
        Assert.Null(foreign);
    }

    [Fact]
    [Trait("Rule", "1")]
    public async Task A_partnership_cannot_reach_across()
    {
        await using var scope = tenants.In(tenants.Alpha);
        var every = scope.ServiceProvider.GetRequiredService<EveryPartnership>();

        Assert.Throws<InvalidOperationException>(() => every.List());
        await Assert.ThrowsAsync<InvalidOperationException>(() => every.VisitAsync((_, _, _) => Task.FromResult(true), default));
    }

    [Fact]
    public async Task A_visit_that_fails_stands_beside_its_partnerships_name_and_the_others_answer()
    {
        await using var scope = tenants.In(tenants.Force);
        var every = scope.ServiceProvider.GetRequiredService<EveryPartnership>();

        var visits = await every.VisitAsync(
            (_, tenant, _) => tenant == tenants.Alpha ? throw new IOException("disk") : Task.FromResult(tenant.Slug), default);

        Assert.IsType<IOException>(visits.Single(visit => visit.Tenant == tenants.Alpha).Failure);
        Assert.Equal("beta", visits.Single(visit => visit.Tenant == tenants.Beta).Answer);
    }
}
