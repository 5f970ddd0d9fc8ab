using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.GallerySettings;

/// <summary>The front door of the settings of galleries: what each is for, who sees it, how long a listing lasts.</summary>
public sealed class GallerySettingsFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
    [
        new("Galleries", "What each gallery is for, which groups and areas see it, and how long somebody stays in it.", "settings/galleries", GallerySettingsPermissions.Arrange),
    ];

    public override IEnumerable<Permission> Permissions => [new(GallerySettingsPermissions.Arrange, Roles.Administrator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<GallerySettingsRegister>();
}
