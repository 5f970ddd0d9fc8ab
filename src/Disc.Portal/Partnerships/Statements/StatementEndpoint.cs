using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Statements;

/// <summary>Serves a witness statement as PDF. No cache keeps it.</summary>
internal static class StatementEndpoint
{
    public static void MapStatements(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/statements/{id:guid}/statement.pdf", PrintAsync).RequireAuthorization(IncidentPermissions.Report);

    private static async Task<IResult> PrintAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        try
        {
            var printed = await services.GetRequiredService<StatementRegister>().PaperAsync(actors.Of(context.User), id, context.RequestAborted);
            if (!printed.TryGet(out var statement))
                return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentDisposition = $"inline; filename=\"{statement.FileName}\"";
            return Results.Bytes(statement.Pdf, "application/pdf");
        }
        catch (PressUnavailable busy)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Text(busy.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
