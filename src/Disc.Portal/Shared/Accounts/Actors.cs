using System.Security.Claims;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.Components.Authorization;

namespace Disc.Portal.Shared.Accounts;

/// <summary>Makes the actor of a use case out of the principal that is signed in.</summary>
public sealed class Actors(PermissionBook book, TenantStore store, TimeProvider clock)
{
    /// <summary>The actor behind a principal.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Of(ClaimsPrincipal principal)
    {
        var id = principal.AccountId() ?? throw new InvalidOperationException("Nobody is signed in.");
        var place = TenantId.TryParse(principal.FindFirst(TenantClaims.Tenant)?.Value);
        var kind = place is { } tenant ? store.Find(tenant)?.Kind : null;
        var police = kind == TenantKind.Force || principal.Affiliation().IsPolice();
        return new Actor(
            id, principal.Identity?.Name ?? "", place, kind, principal.Roles(), principal.Affiliation(),
            book.HeldBy(principal.Roles(), police, principal.Standing()), clock.Now(), principal.FindFirst(AccountClaims.From)?.Value)
        {
            OfficerNumber = principal.OfficerNumber(),
            Standing = principal.Standing(),
            Stamp = principal.FindFirst(AccountClaims.Stamp)?.Value,
        };
    }
}

/// <summary>The actor of the page that is being drawn; for components. Endpoints ask <see cref="Actors"/> with their own principal.</summary>
public sealed class CurrentActor(Actors actors, AuthenticationStateProvider authentication)
{
    /// <summary>Who acts, as of now.</summary>
    public async Task<Actor> GetAsync() => actors.Of((await authentication.GetAuthenticationStateAsync()).User);
}
