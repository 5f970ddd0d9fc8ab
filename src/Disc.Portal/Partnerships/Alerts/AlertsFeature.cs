using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>The front door of alerts.</summary>
public sealed class AlertsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Alerts", "alerts", "alert", AlertPermissions.Read, OnPhone: true)];

    public override IEnumerable<Permission> Permissions =>
    [
        new(AlertPermissions.Read, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(AlertPermissions.Write, Roles.Administrator),
    ];

    public override IEnumerable<Type> Jobs => [typeof(AlertErasureJob)];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(NewAlertsCard), AlertPermissions.Read, 20)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<AlertRegister>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapAlertPictures();
}
