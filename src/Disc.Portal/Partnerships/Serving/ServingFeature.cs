using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>The front door of serving: how, when and by whom a notice reached the person, and what became of it.</summary>
public sealed class ServingFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(ServingToDo)];

    public override IEnumerable<Type> Jobs => [typeof(UnservedNoticesJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ServingRegister>();
        services.AddScoped<ICaseChapter, ServingChapter>();
        services.AddScoped<ISubjectTrace, ServingTrace>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/exclusions/{id:guid}/service/{photo:guid}.jpg", PhotoAsync).RequireAuthorization(ExclusionPermissions.Read);

    private static async Task<IResult> PhotoAsync(Guid id, Guid photo, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership
            || await services.GetRequiredService<ServingRegister>().PhotoAsync(actors.Of(context.User), id, photo, context.RequestAborted) is not { } shown)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(shown, "image/jpeg");
    }
}
