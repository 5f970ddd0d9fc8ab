using Disc.Tenancy.Doors;
using Disc.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Tests.Doors;

public class TenantCacheTests : IDisposable
{
    private readonly TwoTenants tenants = new();

    public void Dispose() => tenants.Dispose();

    [Fact]
    [Trait("Rule", "1")]
    public async Task What_one_tenant_remembers_the_next_does_not_know()
    {
        await using var alpha = tenants.In(tenants.Alpha);
        await using var beta = tenants.In(tenants.Beta);

        var first = await alpha.ServiceProvider.GetRequiredService<TenantCache>().GetAsync("name", TimeSpan.FromHours(1), () => Task.FromResult("alpha's"));
        var second = await beta.ServiceProvider.GetRequiredService<TenantCache>().GetAsync("name", TimeSpan.FromHours(1), () => Task.FromResult("beta's"));
        var again = await alpha.ServiceProvider.GetRequiredService<TenantCache>().GetAsync("name", TimeSpan.FromHours(1), () => Task.FromResult("new"));

        Assert.Equal(("alpha's", "beta's", "alpha's"), (first, second, again));
    }
}
