using System.Security.Claims;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shell.SignIn;

/// <summary>Whether a session is still good: on every request, so that sign-out everywhere and a block hold at once.</summary>
internal static class SessionCheck
{
    /// <summary>Turns away a ticket whose account was blocked or whose sessions were ended, and notes how far its person may go (rule 3).</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().Now();
        if (context.Principal is null
            || await StandingAsync(context.Principal, services.GetRequiredService<PlaceRecords>(), now, context.HttpContext.RequestAborted) is not { } standing)
            context.RejectPrincipal();
        else if (standing != context.Principal.Standing())
            context.ReplacePrincipal(context.Principal.With(standing));
    }

    /// <summary>How far the account may go, with this stamp, at an instant (UTC); null when it may not be in any more.</summary>
    public static async Task<Standing?> StandingAsync(ClaimsPrincipal principal, PlaceRecords records, DateTime at, CancellationToken cancellation)
    {
        if (principal.AccountId() is not { } id || principal.FindFirst(AccountClaims.Stamp)?.Value is not { } stamp)
            return null;
        await using var db = records.Open();
        return await db.Accounts.AnyAsync(account => account.Id == id && account.SecurityStamp == stamp && account.BlockedAt == null, cancellation)
            ? db.StandingOf(id, at)
            : null;
    }

    /// <summary>A refresh that the stream made is not the person's doing: it never makes a session last longer.</summary>
    public static Task SlideUnlessRefreshed(CookieSlidingExpirationContext context)
    {
        if (context.HttpContext.IsByStream() || context.Request.Path.StartsWithSegments("/stream"))
            context.ShouldRenew = false;
        return Task.CompletedTask;
    }
}
