using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>Serves the picture of an alert that is shown now: marked, kept nowhere, and not found once the alert is over or taken back.</summary>
internal static class AlertPictureEndpoint
{
    public static void MapAlertPictures(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/alerts/{id:guid}/picture", ServeAsync).RequireAuthorization(AlertPermissions.Read);

    private static async Task<IResult> ServeAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        var shown = await services.GetRequiredService<AlertRegister>().PictureAsync(actors.Of(context.User), id, context.RequestAborted);
        if (shown is null)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
