using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>The front door of prints of who is excluded now: off until an administrator allows them, coded, and on record.</summary>
public sealed class PocketCardsFeature : Feature
{
    private const Roles Anybody = Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator;

    public override IEnumerable<Permission> Permissions =>
    [
        new(PocketCardPermissions.Print, Anybody, NotPolice: true),
        new(PocketCardPermissions.Allow, Roles.Administrator, NotPolice: true),
        new(PocketCardPermissions.Check, Anybody),
    ];

    public override IEnumerable<SettingLine> Settings =>
        [new("Pocket cards", "Whether members may print who is excluded now, for the door. Off unless you allow it.", "pocket-cards", PocketCardPermissions.Allow)];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(PocketCardHome), PocketCardPermissions.Print, 60)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PocketCardRegister>();
        services.AddScoped<ISubjectTrace, PocketCardTrace>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapPocketCards();
}
