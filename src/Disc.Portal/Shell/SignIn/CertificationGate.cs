using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace Disc.Portal.Shell.SignIn;

/// <summary>
/// Stands before every address: whoever has documents to certify first is led to them, and gets nothing else (rule 3). What is open all
/// the same says so itself; a new page or endpoint is closed. Behind it stands the door of the database, which asks again.
/// </summary>
internal static class CertificationGate
{
    /// <summary>The page of the documents to certify, relative to the place.</summary>
    public const string Page = "must-read";

    public static void UseCertificationGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Standing() == Standing.Lapsed && !IsOpen(context))
        {
            await LeadAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (CertificationLapsed) when (!context.Response.HasStarted)
        {
            // It lapsed between the look at the session and the work.
            context.Response.Clear();
            await LeadAsync(context);
        }
    });

    // What a lapsed person posted waits behind the documents, like what somebody posted whose session ended.
    private static async Task LeadAsync(HttpContext context)
    {
        var (place, request) = ($"{context.Request.PathBase}/{Page}", context.Request);
        if (HttpMethods.IsGet(request.Method))
            context.Response.Redirect(request.Path.Value is null or "" or "/" ? place : $"{place}?next={Uri.EscapeDataString($"{request.PathBase}{request.Path}{request.QueryString}")}");
        else if (await KeptForms.KeepPostedAsync(context) is { } kept)
            context.Response.Redirect($"{place}?next={Uri.EscapeDataString(kept)}");
        else
            context.Response.Redirect(place);
    }

    private static bool IsOpen(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
            return true;
        var metadata = endpoint.Metadata;
        if (metadata.GetMetadata<StaticAssetDescriptor>() is not null || metadata.GetMetadata<EvenWhenLapsedAttribute>() is not null)
            return true;
        var pattern = (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "";
        // Blazor's own addresses: a circuit knows by itself how far its person may go. Home is for anybody, and shows what is inside.
        if (pattern.StartsWith('_'))
            return true;
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
            return pattern.Length > 0;
        var book = context.RequestServices.GetRequiredService<PermissionBook>();
        var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).Where(policy => policy is not null).ToHashSet();
        return book.All.Any(permission => permission.EvenWhenLapsed && policies.Contains(permission.Name));
    }
}
