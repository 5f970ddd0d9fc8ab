using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Files;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>Serves what came with an appeal, and the papers for somebody outside. No cache keeps them.</summary>
internal static class PanelEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/exclusions/{id:guid}/appeal/files/{file:guid}", FileAsync).RequireAuthorization(ExclusionPermissions.Read);
        endpoints.MapGet("/exclusions/{id:guid}/appeal/pack.pdf", PackAsync).RequireAuthorization(ExclusionPermissions.Run);
    }

    private static async Task<IResult> FileAsync(Guid id, Guid file, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership
            || await services.GetRequiredService<PanelRegister>().FileAsync(actors.Of(context.User), id, file, context.RequestAborted) is not { } shown)
            return Results.NotFound();
        if (shown.IsPdf)
            return PdfAnswer.Of(context, shown.Content, shown.Name);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown.Content, "image/jpeg");
    }

    private static Task<IResult> PackAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => services.GetRequiredService<AppealPackRegister>().PrintAsync(actors.Of(context.User), id, context.RequestAborted),
                why => why == ExclusionRules.NotFound ? Results.NotFound() : Results.Text(why.Message, statusCode: StatusCodes.Status422UnprocessableEntity), saved: true)
            : Task.FromResult(Results.NotFound());
}
