namespace Disc.Tenancy;

/// <summary>What one tenant answered to a visit, or how the visit failed.</summary>
/// <param name="Tenant">Who was visited.</param>
/// <param name="Answer">The answer; the default when the visit failed.</param>
/// <param name="Failure">The failure; null when it answered.</param>
public sealed record Visit<T>(Tenant Tenant, T? Answer, Exception? Failure);
