using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Tenancy;

namespace Disc.Portal.Partnerships.Images;

/// <summary>Takes in a photo for a report, a sighting or a subject.</summary>
internal static class UploadEndpoint
{
    public static void MapUploads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPictureUpload("/uploads", TenantKind.Partnership, ImagePermissions.Upload, (context, picture) =>
        {
            var services = context.RequestServices;
            return services.GetRequiredService<ImageRegister>()
                .StoreAsync(services.GetRequiredService<Actors>().Of(context.User), picture, "Photo of a report", context.RequestAborted);
        });
}
