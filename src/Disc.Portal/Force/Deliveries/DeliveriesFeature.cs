using Disc.Portal.Shared;

namespace Disc.Portal.Force.Deliveries;

/// <summary>The front door of deliveries: the outbox that brings each publication to its partnerships, and takes it back.</summary>
public sealed class DeliveriesFeature : Feature
{
    public override IEnumerable<Type> Jobs => [typeof(DeliveryJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<DeliveryOutbox>();
}
