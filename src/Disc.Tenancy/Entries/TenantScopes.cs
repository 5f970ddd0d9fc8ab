using Microsoft.Extensions.DependencyInjection;

namespace Disc.Tenancy.Entries;

/// <summary>The way into a tenant for jobs and visits: a scope of its own, entered at once.</summary>
internal sealed class TenantScopes(IServiceScopeFactory scopes, TenantStore store)
{
    /// <summary>Opens a scope in the tenant; the caller disposes it.</summary>
    public AsyncServiceScope Open(TenantId id) => Open(store.CutKey(id));

    /// <summary>Opens a scope in a tenant that waits to be checked; the caller disposes it.</summary>
    public AsyncServiceScope OpenBeforeServed(TenantId id) => Open(store.CutKeyBeforeServed(id));

    private AsyncServiceScope Open(TenantKey key)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(key);
        return scope;
    }

    /// <summary>Runs <paramref name="visit"/> in each tenant's own scope, at most <paramref name="atOnce"/> together; a failure stands beside its tenant.</summary>
    public async Task<IReadOnlyList<Visit<T>>> VisitAsync<T>(
        IEnumerable<Tenant> tenants, Func<IServiceProvider, Tenant, CancellationToken, Task<T>> visit, int atOnce, CancellationToken cancellation)
    {
        using var gate = new SemaphoreSlim(atOnce);
        return await Task.WhenAll(tenants.Select(async tenant =>
        {
            await gate.WaitAsync(cancellation);
            try
            {
                await using var scope = Open(tenant.Id);
                // Off the caller's thread: SQLite's asynchronous calls run synchronously.
                var answer = await Task.Run(() => visit(scope.ServiceProvider, tenant, cancellation), cancellation);
                return new Visit<T>(tenant, answer, null);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return new Visit<T>(tenant, default, failure);
            }
            finally
            {
                gate.Release();
            }
        }));
    }
}
