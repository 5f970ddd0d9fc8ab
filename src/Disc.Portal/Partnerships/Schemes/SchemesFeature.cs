using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Schemes;

/// <summary>The front door of the scheme's own words: what its notices and its public page say.</summary>
public sealed class SchemesFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("The scheme's own words", "Its name, address and sentences on notices and on the public page.", "settings/scheme", SchemePermissions.Edit)];

    public override IEnumerable<Permission> Permissions => [new(SchemePermissions.Edit, Roles.Administrator, NotPolice: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SchemeRegister>();
}
