using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Managers;

/// <summary>The front door of those who look after one group or area.</summary>
public sealed class ManagersFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("My people", "my-people", "people", ManagerPermissions.LookAfter) { Group = MenuGroup.Partnership }];

    public override IEnumerable<Permission> Permissions => [new(ManagerPermissions.LookAfter, Roles.GroupManager)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ManagerRegister>();
}
