using Disc.Tenancy.Doors;
using Disc.Tenancy.Entries;

namespace Disc.Tenancy;

/// <summary>The platform's reach: runs upkeep and jobs in each tenant's own scope. It is for jobs, migrations and the demonstration, never for pages.</summary>
public sealed class TenantRounds
{
    private readonly TenantStore store;
    private readonly TenantScopes scopes;
    private readonly SignalExchange exchange;

    internal TenantRounds(TenantStore store, TenantScopes scopes, SignalExchange exchange)
    {
        this.store = store;
        this.scopes = scopes;
        this.exchange = exchange;
    }

    /// <summary>Hears which topic changed in which tenant, until disposed: enough to wake a job, and nothing of what was said.</summary>
    public TopicWatch ListenToTopics() => exchange.ListenEverywhere();

    /// <summary>Runs <paramref name="work"/> in every tenant of a kind (every tenant when null), at most <paramref name="atOnce"/> together.</summary>
    public Task<IReadOnlyList<Visit<T>>> RunAsync<T>(
        TenantKind? kind, Func<IServiceProvider, Tenant, CancellationToken, Task<T>> work, int atOnce, CancellationToken cancellation) =>
        scopes.VisitAsync(store.All.Where(tenant => kind is null || tenant.Kind == kind), work, atOnce, cancellation);

    /// <summary>Runs <paramref name="work"/> in one tenant; its exception is the caller's.</summary>
    public async Task<T> RunAsync<T>(TenantId tenant, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        await using var scope = scopes.Open(tenant);
        return await work(scope.ServiceProvider, cancellation);
    }

    /// <summary>Runs <paramref name="work"/> in one tenant that waits to be checked after a start; its exception is the caller's.</summary>
    public async Task<T> RunBeforeServedAsync<T>(TenantId tenant, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        await using var scope = scopes.OpenBeforeServed(tenant);
        return await work(scope.ServiceProvider, cancellation);
    }
}
