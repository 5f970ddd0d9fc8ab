using System.Security.Claims;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Makes the principal of an account that signs in, bound to the place of this scope.</summary>
internal sealed class AccountPrincipals(CurrentTenant current) : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) =>
        Task.FromResult(AccountClaims.PrincipalOf(user, current.IsEntered ? current.Tenant : null));
}
