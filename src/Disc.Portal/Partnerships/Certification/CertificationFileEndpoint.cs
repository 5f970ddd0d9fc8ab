using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Files;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>Hands out the PDF of a version that somebody has to certify.</summary>
internal static class CertificationFileEndpoint
{
    public static void MapCertificationFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/must-read/{version:guid}/file", ServeAsync).RequireAuthorization(CertificationPermissions.Certify);

    private static async Task<IResult> ServeAsync(Guid version, HttpContext context, CurrentTenant current, IServiceProvider services, Actors actors) =>
        current.IsEntered && current.Tenant.Kind == TenantKind.Partnership
            ? PdfAnswer.Of(context, await services.GetRequiredService<CertificationRegister>().FileAsync(actors.Of(context.User), version, context.RequestAborted), "document.pdf")
            : Results.NotFound();
}
