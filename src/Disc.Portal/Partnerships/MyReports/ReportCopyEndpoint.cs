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

    private static Task<IResult> CopyAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => services.GetRequiredService<OwnReportRegister>().CopyAsync(actors.Of(context.User), id, context.RequestAborted), _ => Results.NotFound())
            : Task.FromResult(Results.NotFound());
}
