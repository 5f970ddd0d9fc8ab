using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Redaction;

/// <summary>Serves a picture as it was taken in, by the same kind of address as every other; not found for everybody who may not see it.</summary>
internal static class OriginalEndpoint
{
    public static void MapOriginals(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/originals/{token:maxlength(400)}", ServeAsync).RequireAuthorization(ImagePermissions.SeeOriginals);

    private static async Task<IResult> ServeAsync(string token, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        var actor = actors.Of(context.User);
        if (services.GetRequiredService<ImageAddresses>().Read(token, actor.AccountId) is not { Large: true } wanted
            || await services.GetRequiredService<RedactionRegister>().OriginalAsync(actor, wanted.ImageId, context.RequestAborted) is not { } shown)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
