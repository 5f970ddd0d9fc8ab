using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Dataview;

/// <summary>The front door of the Dataview.</summary>
public sealed class DataviewFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Dataview", "dataview", "search", DataviewPermissions.Search, OnPhone: true, IsWork: true)];

    public override IEnumerable<Permission> Permissions => [new(DataviewPermissions.Search, Roles.Analyst)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<DataviewRegister>();
}
