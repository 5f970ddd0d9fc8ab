using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Sightings;

/// <summary>The front door of sightings: a listed subject is here now.</summary>
public sealed class SightingsFeature : Feature
{
    private const Roles Everybody = Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator;

    public override IEnumerable<MenuEntry> Menu => [new("Seen now", "sightings", "pin", SightingPermissions.View)];

    public override IEnumerable<Permission> Permissions =>
    [
        new(SightingPermissions.View, Everybody),
        new(SightingPermissions.Send, Everybody),
        new(SightingPermissions.Manage, Roles.Administrator),
    ];

    public override IEnumerable<Type> Jobs => [typeof(SightingErasureJob)];

    public override IEnumerable<Type> ToDos => [typeof(PossibleBreachesToDo)];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(SeenNowCard), SightingPermissions.View, 15)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SightingRegister>();
    }
}
