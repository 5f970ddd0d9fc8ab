using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.MyReports;

/// <summary>Serves the copy of one's own report as PDF. No cache keeps it.</summary>
internal static class ReportCopyEndpoint
{
    public static void MapReportCopies(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/reports/{id:guid}/copy.pdf", CopyAsync).RequireAuthorization(IncidentPermissions.Report);

    private static async Task<IResult> CopyAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        try
        {
            var printed = await services.GetRequiredService<OwnReportRegister>().CopyAsync(actors.Of(context.User), id, context.RequestAborted);
            if (!printed.TryGet(out var copy))
                return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentDisposition = $"inline; filename=\"{copy.FileName}\"";
            return Results.Bytes(copy.Pdf, "application/pdf");
        }
        catch (PressUnavailable busy)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Text(busy.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
