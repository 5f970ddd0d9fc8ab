using Disc.Portal.Shared;

namespace Disc.Portal.Force.Pictures;

/// <summary>The front door of the pictures that authors send in for their publications.</summary>
public sealed class PicturesFeature : Feature
{
    public override IEnumerable<Permission> Permissions => PicturePermissions.All;

    public override IEnumerable<Type> Jobs => [typeof(UnusedPicturesJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PictureStore>();
        services.AddScoped<PictureRegister>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapAuthoredPictures();
}
