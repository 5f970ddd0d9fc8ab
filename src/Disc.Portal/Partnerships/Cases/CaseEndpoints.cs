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

    private static async Task<IResult> NoticeAsync(Guid id, bool? download, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        try
        {
            var printed = await services.GetRequiredService<CaseRegister>().PrintAsync(actors.Of(context.User), id, context.RequestAborted);
            if (printed.Refusal == ExclusionRules.NotFound)
                return Results.NotFound();
            if (!printed.TryGet(out var notice))
                return Results.Text(printed.Refusal!.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentDisposition = $"{(download == true ? "attachment" : "inline")}; filename=\"{notice.FileName}\"";
            return Results.Bytes(notice.Pdf, "application/pdf");
        }
        catch (PressUnavailable busy)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Text(busy.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (PaperTooLong tooLong)
        {
            return Results.Text(tooLong.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
