using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>The front door of asking to join: a public page that is closed unless an administrator opens it.</summary>
public sealed class JoiningFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Asking to join", "join-requests", "inbox", JoinPermissions.Decide)];

    public override IEnumerable<Permission> Permissions => [new(JoinPermissions.Decide, Roles.Administrator)];

    public override IEnumerable<Type> Jobs => [typeof(JoinErasureJob)];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(WaitingJoinsCard), JoinPermissions.Decide, 13)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<JoinRegister>().AddScoped<JoinDesk>();
}
