using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Files;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Papers;

/// <summary>The front door of the partnership's papers (rule 20).</summary>
public sealed class PapersFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Papers", "What the law and the accreditation ask to have in writing: versions, owners, review dates.", "papers", PaperPermissions.Manage)];

    public override IEnumerable<Permission> Permissions => [new(PaperPermissions.Manage, Roles.Administrator)];

    public override IEnumerable<Type> ToDos => [typeof(PapersToDo)];

    public override IEnumerable<Type> Jobs => [typeof(PaperReviewJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<PaperRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/papers/{id:guid}/{version:guid}/file", ServeAsync).RequireAuthorization(PaperPermissions.Manage);

    private static async Task<IResult> ServeAsync(Guid id, Guid version, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PdfAnswer.Of(context, await services.GetRequiredService<PaperRegister>().FileAsync(actors.Of(context.User), id, version, context.RequestAborted), "paper.pdf")
            : Results.NotFound();
}
