using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Sharing;

/// <summary>The front door of sharing with the force.</summary>
public sealed class SharingFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Sharing", "sharing", "link", SharingPermissions.Turn, IsWork: true) { Group = MenuGroup.Police }];

    public override IEnumerable<Permission> Permissions => [new(SharingPermissions.Turn, Roles.Administrator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SharingRegister>();
        services.AddScoped<ViewingRegister>();
        services.AddScoped<SharedSubjects>();
    }
}
