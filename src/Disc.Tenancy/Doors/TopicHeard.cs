namespace Disc.Tenancy.Doors;

/// <summary>That a topic changed in a tenant: all that the platform hears of a signal.</summary>
/// <param name="Tenant">Where.</param>
/// <param name="Topic">What kind of thing.</param>
public readonly record struct TopicHeard(TenantId Tenant, string Topic);
