using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;

namespace Disc.Portal.Force.Pictures;

/// <summary>Takes in an author's picture, and shows it to authors: marked, kept nowhere.</summary>
internal static class PictureEndpoints
{
    public static void MapAuthoredPictures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPictureUpload("/publications/pictures", TenantKind.Force, PicturePermissions.Author, (context, picture) =>
        {
            var services = context.RequestServices;
            return services.GetRequiredService<PictureRegister>()
                .StoreAsync(services.GetRequiredService<Actors>().Of(context.User), picture, context.RequestAborted);
        });
        endpoints.MapGet("/publications/pictures/{id:guid}", ShowAsync).RequireAuthorization(PicturePermissions.Author);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Force)
            return Results.NotFound();
        var shown = await services.GetRequiredService<PictureRegister>().ShowAsync(actors.Of(context.User), id, context.RequestAborted);
        if (shown is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
