using System.Security.Claims;

namespace Disc.Tenancy;

/// <summary>How a signed-in principal says which tenant it belongs to.</summary>
public static class TenantClaims
{
    /// <summary>The claim that holds the tenant's identity, or <see cref="Slug.Platform"/> for an operator.</summary>
    public const string Tenant = "disc:tenant";

    /// <summary>Whether this principal belongs to the place: a tenant, or the platform when null.</summary>
    public static bool BelongsTo(this ClaimsPrincipal principal, Tenant? place) =>
        principal.FindFirst(Tenant)?.Value == PlaceName(place);

    /// <summary>The value of <see cref="Tenant"/> for a place: a tenant, or the platform when null.</summary>
    public static string PlaceName(Tenant? place) => place?.Id.ToString() ?? Slug.Platform;
}
