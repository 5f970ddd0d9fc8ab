using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>The front door of the organisations and premises of a partnership.</summary>
public sealed class SiteDeskFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Premises", "premises", "pin", SitePermissions.Edit) { Group = MenuGroup.Partnership }];

    public override IEnumerable<Permission> Permissions => [new(SitePermissions.Edit, Roles.Administrator)];

    public override IEnumerable<Type> Finders => [typeof(PremisesFinder)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SiteRegister>();
}
