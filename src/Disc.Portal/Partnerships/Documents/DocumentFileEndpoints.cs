using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Files;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>Hands out the PDF of a document: to members that of the version that counts, to administrators that of any version.</summary>
internal static class DocumentFileEndpoints
{
    public static void MapDocumentFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/documents/{id:guid}/file", (Guid id, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            ServeAsync(id, null, context, current, services, actors)).RequireAuthorization(DocumentPermissions.Read);
        endpoints.MapGet("/documents/manage/{id:guid}/{version:guid}/file", (Guid id, Guid version, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
            ServeAsync(id, version, context, current, services, actors)).RequireAuthorization(DocumentPermissions.Manage);
    }

    private static async Task<IResult> ServeAsync(Guid id, Guid? version, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PdfAnswer.Of(context, await services.GetRequiredService<DocumentRegister>().FileAsync(actors.Of(context.User), id, version, context.RequestAborted), "document.pdf")
            : Results.NotFound();
}
