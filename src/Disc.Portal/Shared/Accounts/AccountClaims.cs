using System.Globalization;
using System.Security.Claims;
using Disc.Tenancy;

namespace Disc.Portal.Shared.Accounts;

/// <summary>How a signed-in principal carries its account, and how it is read back.</summary>
public static class AccountClaims
{
    /// <summary>The scheme that signed it in; also the name of the identity's authentication type.</summary>
    public const string Scheme = "Identity.Application";

    /// <summary>The stamp of the session; another stamp in the account means that the session ended.</summary>
    public const string Stamp = "disc:stamp";

    /// <summary>The network address the request or connection came from; added at the web edge, never stored in the ticket.</summary>
    public const string From = "disc:from";

    private const string StandingClaim = "disc:standing";
    private const string RolesClaim = "disc:roles";
    private const string AffiliationClaim = "disc:affiliation";
    private const string NumberClaim = "disc:number";

    /// <summary>The principal of an account in a place (null for the platform).</summary>
    public static ClaimsPrincipal PrincipalOf(Account account, Tenant? place)
    {
        var identity = new ClaimsIdentity(Scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.ToString("N")));
        identity.AddClaim(new(ClaimTypes.Name, account.Name));
        identity.AddClaim(new(TenantClaims.Tenant, TenantClaims.PlaceName(place)));
        identity.AddClaim(new(RolesClaim, ((int)account.Roles).ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(AffiliationClaim, account.Affiliation.ToString()));
        identity.AddClaim(new(Stamp, account.SecurityStamp!));
        if (account.OfficerNumber is not null)
            identity.AddClaim(new(NumberClaim, account.OfficerNumber));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The account's id; null when nobody is signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal principal) =>
        Guid.TryParseExact(principal.FindFirst(ClaimTypes.NameIdentifier)?.Value, "N", out var id) ? id : null;

    /// <summary>What the account may do.</summary>
    public static Roles Roles(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirst(RolesClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var roles) ? (Roles)roles : Accounts.Roles.None;

    /// <summary>Whom the person works for.</summary>
    public static Affiliation Affiliation(this ClaimsPrincipal principal) =>
        Enum.TryParse<Affiliation>(principal.FindFirst(AffiliationClaim)?.Value, out var affiliation) ? affiliation : Accounts.Affiliation.Business;

    /// <summary>How far the person may go, as of the last look at their session (rule 3).</summary>
    public static Standing Standing(this ClaimsPrincipal principal) =>
        Enum.TryParse<Standing>(principal.FindFirst(StandingClaim)?.Value, out var standing) ? standing : Accounts.Standing.Full;

    /// <summary>The same principal with another standing; it is looked up at every request and stands in no ticket.</summary>
    public static ClaimsPrincipal With(this ClaimsPrincipal principal, Standing standing)
    {
        var identity = new ClaimsIdentity(principal.Claims.Where(claim => claim.Type != StandingClaim), Scheme, ClaimTypes.Name, ClaimTypes.Role);
        if (standing != Accounts.Standing.Full)
            identity.AddClaim(new(StandingClaim, standing.ToString()));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The police number; null for everybody else.</summary>
    public static string? OfficerNumber(this ClaimsPrincipal principal) => principal.FindFirst(NumberClaim)?.Value;
}
