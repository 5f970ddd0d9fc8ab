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

    private static Task<IResult> PrintAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => services.GetRequiredService<StatementRegister>().PaperAsync(actors.Of(context.User), id, context.RequestAborted), _ => Results.NotFound())
            : Task.FromResult(Results.NotFound());
}
