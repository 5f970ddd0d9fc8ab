using Disc.Portal.Shared;

namespace Disc.Portal.Platform.MyPortals;

/// <summary>The front door of the list of one's portals: a page for everybody, and the job that writes the letters.</summary>
public sealed class MyPortalsFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(PortalListJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<PortalListDesk>();
}
