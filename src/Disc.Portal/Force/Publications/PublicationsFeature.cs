using Disc.Portal.Shared;

namespace Disc.Portal.Force.Publications;

/// <summary>The front door of publishing: author once, into any selection of the force's partnerships.</summary>
public sealed class PublicationsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Publish", "publications", "send", PublicationPermissions.Publish, OnPhone: true, IsWork: true)];

    public override IEnumerable<Permission> Permissions => PublicationPermissions.All;

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(PublicationsCard), PublicationPermissions.Publish, 20)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<PublicationRegister>();
}
