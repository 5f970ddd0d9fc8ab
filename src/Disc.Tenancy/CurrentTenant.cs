namespace Disc.Tenancy;

/// <summary>The tenant that this scope (one request, one circuit, one visit) works in: entered once, never changed.</summary>
public sealed class CurrentTenant
{
    private TenantKey? key;

    /// <summary>Whether a tenant was entered in this scope.</summary>
    public bool IsEntered => key is not null;

    /// <summary>The tenant of this scope.</summary>
    /// <exception cref="InvalidOperationException">No tenant was entered.</exception>
    public Tenant Tenant => Key.Tenant;

    /// <summary>The key to the tenant's data; for the doors only (kept by an architecture test).</summary>
    /// <exception cref="InvalidOperationException">No tenant was entered.</exception>
    public TenantKey Key => key ?? throw new InvalidOperationException("No tenant was entered in this scope.");

    /// <summary>Enters the tenant, for the life of the scope.</summary>
    /// <exception cref="InvalidOperationException">A tenant was entered before.</exception>
    internal void Enter(TenantKey entered)
    {
        if (key is not null)
            throw new InvalidOperationException("This scope has entered a tenant already; a scope never changes its tenant.");
        key = entered;
    }
}
