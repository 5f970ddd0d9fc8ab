using Disc.Portal.Partnerships;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Crossings;

namespace Disc.Portal.Force.Crossings;

/// <summary>The front door of what crosses between the force and its partnerships.</summary>
public sealed class CrossingsFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(CrossingJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CrossingDoor<ForceDb>>();
        services.AddScoped<CrossingDoor<PartnershipDb>>();
    }
}
