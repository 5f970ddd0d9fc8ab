using System.Security.Claims;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Whether a session is still good: on every request, so that sign-out everywhere and a block hold at once.</summary>
internal static class SessionCheck
{
    /// <summary>Turns away a ticket whose account was blocked or whose sessions were ended.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var records = context.HttpContext.RequestServices.GetRequiredService<PlaceRecords>();
        if (context.Principal is null || !await IsGoodAsync(context.Principal, records, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    /// <summary>Whether the account may still be in, with this stamp.</summary>
    public static async Task<bool> IsGoodAsync(ClaimsPrincipal principal, PlaceRecords records, CancellationToken cancellation)
    {
        if (principal.AccountId() is not { } id || principal.FindFirst(AccountClaims.Stamp)?.Value is not { } stamp)
            return false;
        await using var db = records.Open();
        return await db.Accounts.AnyAsync(account => account.Id == id && account.SecurityStamp == stamp && account.BlockedAt == null, cancellation);
    }

    /// <summary>A refresh that the stream made is not the person's doing: it never makes a session last longer.</summary>
    public static Task SlideUnlessRefreshed(CookieSlidingExpirationContext context)
    {
        if (context.HttpContext.IsByStream() || context.Request.Path.StartsWithSegments("/stream"))
            context.ShouldRenew = false;
        return Task.CompletedTask;
    }
}
