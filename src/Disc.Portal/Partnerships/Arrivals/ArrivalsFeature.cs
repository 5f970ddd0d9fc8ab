using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>The front door for what the force delivers.</summary>
public sealed class ArrivalsFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ItemDeliveries>();
}
