using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Images;

/// <summary>Serves pictures by the addresses of <see cref="ImageAddresses"/>: marked, kept nowhere, and not found for everybody else.</summary>
internal static class ImageEndpoint
{
    public static void MapImages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/images/{token:maxlength(400)}", ServeAsync).RequireAuthorization(PermissionPolicies.SignedIn);

    private static async Task<IResult> ServeAsync(string token, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        var actor = actors.Of(context.User);
        if (services.GetRequiredService<ImageAddresses>().Read(token, actor.AccountId) is not { } wanted)
            return Results.NotFound();
        var shown = await services.GetRequiredService<ImageRegister>().ShowAsync(actor, wanted.ImageId, wanted.Large, context.IsByStream(), context.RequestAborted);
        if (shown is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
