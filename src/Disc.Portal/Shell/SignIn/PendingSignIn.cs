using System.Security.Claims;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Somebody whose password was right and who has not shown their second step yet: a cookie for ten minutes, which opens nothing by itself.</summary>
public sealed class PendingSignIn(SignInManager<Account> signIn, TimeProvider clock)
{
    /// <summary>The scheme of the cookie; not the session's.</summary>
    public const string Scheme = "Identity.TwoFactorUserId";

    /// <summary>How long the second step may take.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Notes that this person's password was right.</summary>
    public Task BeginAsync(Account account)
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.ToString("N")));
        identity.AddClaim(new(AccountClaims.Stamp, account.SecurityStamp!));
        return signIn.Context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + Lasts, IsPersistent = false });
    }

    /// <summary>Whose second step is awaited; null when nobody's is, or no longer.</summary>
    public async Task<Account?> WhoAsync(PlaceDb place)
    {
        if ((await signIn.Context.AuthenticateAsync(Scheme)).Principal is not { } pending || pending.AccountId() is not { } id)
            return null;
        var stamp = pending.FindFirst(AccountClaims.Stamp)?.Value;
        return await place.Accounts.SingleOrDefaultAsync(account => account.Id == id && account.SecurityStamp == stamp && account.BlockedAt == null);
    }

    /// <summary>It is done or given up.</summary>
    public Task EndAsync() => signIn.Context.SignOutAsync(Scheme);
}
