using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Installing;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Health;

/// <summary>What load balancers and orchestrators ask. The answers say nothing of any tenant.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live", version = PortalVersion.Current })).AllowAnonymous();
        endpoints.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        CatalogueDatabase catalogue, IHostApplicationLifetime lifetime, ILogger<PortalHealth> log, CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return NotReady("stopping");
        try
        {
            await using var db = catalogue.Open();
            await db.Tenants.AnyAsync(cancellation);
            return Results.Json(new { status = "ready", version = PortalVersion.Current });
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or IOException)
        {
            log.LogError("The catalogue cannot be read: {Failure}", failure.GetType().Name);
            return NotReady("catalogue");
        }
    }

    private static IResult NotReady(string because) =>
        Results.Json(new { status = "not-ready", because }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
