using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Health;

/// <summary>The front door of health: the operator's page, and the two addresses for machines.</summary>
public sealed class HealthFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Health", "health", "chart", HealthPermissions.See, OnPhone: true)];

    public override IEnumerable<Permission> Permissions => [new(HealthPermissions.See, Roles.Operator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<PortalHealth>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapHealth();
}
