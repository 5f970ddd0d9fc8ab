using Disc.Tenancy;
using Disc.Tenancy.Entries;
using Microsoft.AspNetCore.Antiforgery;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Writes the place into every antiforgery token: a form of one tenant is worth nothing in another.</summary>
internal sealed class TenantAntiforgery : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => TenantClaims.PlaceName(context.TenantOfPath());

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
