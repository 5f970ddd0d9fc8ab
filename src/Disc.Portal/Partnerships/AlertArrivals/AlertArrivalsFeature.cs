using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.AlertArrivals;

/// <summary>The front door for what the force delivers.</summary>
public sealed class AlertArrivalsFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<AlertDeliveries>();
}
