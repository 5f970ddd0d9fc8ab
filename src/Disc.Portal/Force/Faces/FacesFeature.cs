using Disc.Portal.Shared;

namespace Disc.Portal.Force.Faces;

/// <summary>The front door of the Dataview's pictures.</summary>
public sealed class FacesFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<FaceDoor>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapFaces();
}
