using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pdf;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Hands a post over to who made it. No cache keeps it.</summary>
internal static class PostEndpoint
{
    public static void MapPost(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/post/{id:guid}", FetchAsync).RequireAuthorization(ExclusionPermissions.Run);

    private static Task<IResult> FetchAsync(Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PaperAnswer.OfAsync(
                context, () => services.GetRequiredService<PostRegister>().FetchAsync(actors.Of(context.User), id, context.RequestAborted),
                why => why == PostRegister.NotFound ? Results.NotFound() : Results.Text(why.Message, statusCode: StatusCodes.Status422UnprocessableEntity),
                saved: true)
            : Task.FromResult(Results.NotFound());
}
