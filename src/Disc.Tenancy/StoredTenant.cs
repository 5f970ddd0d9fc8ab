namespace Disc.Tenancy;

/// <summary>A tenant as the catalogue stores it.</summary>
/// <param name="Tenant">What everybody may know.</param>
/// <param name="WrappedKey">The tenant's key, wrapped by the master key.</param>
/// <param name="SetAside">Why the tenant is not served now, in one sentence; null when it is.</param>
/// <param name="IsWaiting">True while the tenant waits to be checked after a start.</param>
public sealed record StoredTenant(Tenant Tenant, byte[] WrappedKey, string? SetAside, bool IsWaiting = false);
