using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>Serves a notice as PDF (opened in the browser for printing, or downloaded) and the faces of the list. No cache keeps them.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/exclusions/{id:guid}/notice.pdf", NoticeAsync).RequireAuthorization(ExclusionPermissions.Read);
        endpoints.MapGet("/exclusions/{id:guid}/face.jpg", FaceAsync).RequireAuthorization(ExclusionPermissions.Read);
    }

    private static async Task<IResult> FaceAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership
            || await services.GetRequiredService<CaseRegister>().FaceAsync(actors.Of(context.User), id, context.RequestAborted) is not { } face)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(face, "image/jpeg");
    }

    private static Task<IResult> NoticeAsync(Guid id, bool? download, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => services.GetRequiredService<CaseRegister>().PrintAsync(actors.Of(context.User), id, context.RequestAborted),
                why => why == ExclusionRules.NotFound ? Results.NotFound() : Results.Text(why.Message, statusCode: StatusCodes.Status422UnprocessableEntity),
                saved: download == true)
            : Task.FromResult(Results.NotFound());
}
