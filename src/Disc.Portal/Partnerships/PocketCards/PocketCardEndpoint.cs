using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>Serves a print of who is excluded now. No cache keeps it.</summary>
internal static class PocketCardEndpoint
{
    public static void MapPocketCards(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/pocket-cards/card.pdf", (HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            PrintAsync(PrintKind.PocketCard, context, current, services, actors)).RequireAuthorization(PocketCardPermissions.Print);
        endpoints.MapGet("/pocket-cards/summary.pdf", (HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            PrintAsync(PrintKind.Summary, context, current, services, actors)).RequireAuthorization(PocketCardPermissions.Print);
    }

    private static Task<IResult> PrintAsync(PrintKind kind, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => services.GetRequiredService<PocketCardRegister>().PrintAsync(actors.Of(context.User), kind, context.RequestAborted),
                why => Results.Text(why.Message, statusCode: StatusCodes.Status422UnprocessableEntity))
            : Task.FromResult(Results.NotFound());
}
