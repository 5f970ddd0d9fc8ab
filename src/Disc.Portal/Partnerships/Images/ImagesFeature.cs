using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;

namespace Disc.Portal.Partnerships.Images;

/// <summary>The front door of images: pictures of subjects and photos of reports, sealed on disk and marked when shown.</summary>
public sealed class ImagesFeature : Feature
{
    private const Roles Everybody = Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator;

    public override IEnumerable<Permission> Permissions =>
    [
        new(ImagePermissions.View, Everybody),
        new(ImagePermissions.ViewProposed, Roles.BoardMember | Roles.Administrator),
        new(ImagePermissions.Upload, Everybody),
        new(ImagePermissions.SeeOriginals, Roles.Administrator),
        new(ImagePermissions.Manage, Roles.Administrator),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPictureWorkshop(configuration);
        services.AddScoped<ImageRegister>();
        services.AddScoped<ImageAddresses>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapImages();
        endpoints.MapUploads();
    }
}
