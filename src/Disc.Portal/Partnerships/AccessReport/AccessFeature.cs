using System.Text;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.AccessReport;

/// <summary>The front door of the access report.</summary>
public sealed class AccessFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Who looked", "access", "eye", AccessPermissions.Read) { Group = MenuGroup.Partnership }];

    public override IEnumerable<Permission> Permissions => [new(AccessPermissions.Read, Roles.Administrator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<AccessRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/access/file", ServeAsync).RequireAuthorization(AccessPermissions.Read);

    private static async Task<IResult> ServeAsync(HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors, Guid? person, Guid? subject, DateOnly? day)
    {
        if (!current.IsEntered || current.Tenant.Kind != TenantKind.Partnership)
            return Results.NotFound();
        var file = await services.GetRequiredService<AccessRegister>().ExportAsync(actors.Of(context.User), new AccessQuestion(person, subject, day), context.RequestAborted);
        if (!file.TryGet(out var text))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        // The mark tells spreadsheets that it is UTF-8.
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], "text/csv", "who-looked.csv");
    }
}
