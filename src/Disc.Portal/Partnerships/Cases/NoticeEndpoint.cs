using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>Serves a notice as PDF: opened in the browser for printing, or downloaded. It is kept by no cache.</summary>
internal static class NoticeEndpoint
{
    public static void MapNotices(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/exclusions/{id:guid}/notice.pdf", ServeAsync).RequireAuthorization(ExclusionPermissions.Read);

    private static async Task<IResult> ServeAsync(Guid id, bool? download, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
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
