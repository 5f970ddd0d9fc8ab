using Disc.Tenancy.Entries;

namespace Disc.Tenancy;

/// <summary>The force's reach: visits partnerships of the current force, each in a scope of its own, failures beside their names.</summary>
public sealed class EveryPartnership
{
    private const int AtOnce = 4;

    private readonly CurrentTenant current;
    private readonly TenantStore store;
    private readonly TenantScopes scopes;

    internal EveryPartnership(CurrentTenant current, TenantStore store, TenantScopes scopes)
    {
        this.current = current;
        this.store = store;
        this.scopes = scopes;
    }

    /// <summary>The partnerships of the current force, ordered by slug.</summary>
    /// <exception cref="InvalidOperationException">The current tenant is not a force.</exception>
    public IReadOnlyList<Tenant> List()
    {
        if (current.Tenant.Kind != TenantKind.Force)
            throw new InvalidOperationException("Only a force reaches across partnerships.");
        return [.. store.PartnershipsOf(current.Tenant.Id)];
    }

    /// <summary>Visits every partnership of the force, a few at a time.</summary>
    public Task<IReadOnlyList<Visit<T>>> VisitAsync<T>(
        Func<IServiceProvider, Tenant, CancellationToken, Task<T>> visit, CancellationToken cancellation) =>
        scopes.VisitAsync(List(), visit, AtOnce, cancellation);

    /// <summary>Visits some partnerships of the force, a few at a time; an id that is no partnership of this force is left out.</summary>
    public Task<IReadOnlyList<Visit<T>>> VisitAsync<T>(
        IReadOnlySet<TenantId> some, Func<IServiceProvider, Tenant, CancellationToken, Task<T>> visit, CancellationToken cancellation) =>
        scopes.VisitAsync(List().Where(tenant => some.Contains(tenant.Id)), visit, AtOnce, cancellation);

    /// <summary>Visits one partnership of the force.</summary>
    /// <returns>The visit; null when this force has no such partnership.</returns>
    public async Task<Visit<T>?> VisitAsync<T>(
        TenantId partnership, Func<IServiceProvider, Tenant, CancellationToken, Task<T>> visit, CancellationToken cancellation)
    {
        var tenants = List().Where(tenant => tenant.Id == partnership);
        return (await scopes.VisitAsync(tenants, visit, 1, cancellation)).SingleOrDefault();
    }
}
