using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>The front door of the settings of galleries: what each is for, who sees it, how long a listing lasts.</summary>
public sealed class GallerySettingsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Galleries", "settings/galleries", "settings", GallerySettingsPermissions.Arrange)];

    public override IEnumerable<Permission> Permissions => [new(GallerySettingsPermissions.Arrange, Roles.Administrator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<GallerySettingsRegister>();
}
