using System.Globalization;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>How an address answers with a picture of a vote: kept by no cache, and "not found" for everybody who may not see it.</summary>
internal static class BallotPictureAnswer
{
    /// <summary>The number of a picture in an address; 0, which no picture has, for what is no number.</summary>
    public static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static async Task<IResult> OfAsync(HttpContext context, CurrentTenant current, Actors actors, Func<Actor, CancellationToken, Task<byte[]?>> picture)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership || await picture(actors.Of(context.User), context.RequestAborted) is not { } shown)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
