using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Operators;

/// <summary>The front door of the operators: the places, and the way in for the first operator.</summary>
public sealed class OperatorsFeature : Feature
{
    public override IEnumerable<HomeCard> HomeCards => [new(typeof(PlacesCard), OperatorPermissions.Places, 10)];

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("New force", "new-force", "police", OperatorPermissions.Places),
        new("New partnership", "new-partnership", "plus", OperatorPermissions.Places, OnPhone: true),
    ];

    public override IEnumerable<Permission> Permissions => [new(OperatorPermissions.Places, Roles.Operator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PlaceRegister>();
        services.AddSingleton<FirstOperatorLink>();
        services.AddScoped<FirstOperatorRegister>();
        services.AddHostedService<FirstOperatorAnnouncement>();
    }
}
