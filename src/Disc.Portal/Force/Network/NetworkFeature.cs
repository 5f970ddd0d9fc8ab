using Disc.Portal.Shared;

namespace Disc.Portal.Force.Network;

/// <summary>The front door of the force's list of its partnerships.</summary>
public sealed class NetworkFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Partnerships", "network", "people", NetworkPermissions.Read, OnPhone: true, IsWork: true)];

    public override IEnumerable<Permission> Permissions => NetworkPermissions.All;

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<NetworkRegister>();
}
