using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Disc.Tenancy.Entries;

/// <summary>
/// The way into a tenant for requests: the first part of the path says which. It moves to the path base, so that routes, links and
/// cookies below it need not know of tenants.
/// </summary>
public static class RequestEntry
{
    private static readonly object Place = new();

    /// <summary>Enters the tenant of the path, or the operators' place. Must stand before routing and authentication.</summary>
    internal static Task EnterAsync(HttpContext context, Func<Task> next, TenantStore store)
    {
        var (segment, rest) = Split(context.Request.Path);
        if (segment.Length == 0)
            return next();

        if (Slug.Canonical(segment) == Slug.Platform)
        {
            context.Items[Place] = Slug.Platform;
        }
        else
        {
            var tenant = store.Find(segment);
            if (tenant is null)
                return next();
            context.Items[Place] = tenant;
            ((CurrentTenant)context.RequestServices.GetService(typeof(CurrentTenant))!).Enter(store.CutKey(tenant.Id));
        }

        // One canonical case, so that /Seahaven and /seahaven are one cookie path.
        context.Request.PathBase = context.Request.PathBase.Add("/" + Slug.Canonical(segment));
        context.Request.Path = rest;
        return next();
    }

    /// <summary>Turns a principal of another tenant into nobody. Must stand after authentication.</summary>
    internal static Task BindAsync(HttpContext context, Func<Task> next)
    {
        if (context.User.Identity is { IsAuthenticated: true } && !context.User.BelongsTo(context.TenantOfPath()))
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        return next();
    }

    /// <summary>The tenant of this request's path; null outside every tenant.</summary>
    public static Tenant? TenantOfPath(this HttpContext context) => context.Items[Place] as Tenant;

    /// <summary>Whether this request is below the operators' address.</summary>
    public static bool IsPlatform(this HttpContext context) => context.Items[Place] as string == Slug.Platform;

    /// <summary>The first part of a path, in canonical case: the slug that it names, if any; empty when there is none.</summary>
    public static string SlugOf(PathString path) => Slug.Canonical(Split(path).Segment);

    private static (string Segment, PathString Below) Split(PathString path)
    {
        var text = path.Value ?? "";
        if (text.Length < 2)
            return ("", path);
        var slash = text.IndexOf('/', 1);
        return slash < 0 ? (text[1..], new PathString("/")) : (text[1..slash], new PathString(text[slash..]));
    }
}
