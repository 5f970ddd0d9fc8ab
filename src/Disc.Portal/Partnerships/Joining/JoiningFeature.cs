using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>The front door of asking to join: a public page that is closed unless an administrator opens it.</summary>
public sealed class JoiningFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Asking to join", "A public page where businesses ask to join. It is closed unless you open it; you decide who comes in.", "join-requests", JoinPermissions.Decide)];

    public override IEnumerable<Permission> Permissions => [new(JoinPermissions.Decide, Roles.Administrator)];

    public override IEnumerable<Type> Jobs => [typeof(JoinErasureJob)];

    public override IEnumerable<Type> ToDos => [typeof(JoinsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<JoinRegister>().AddScoped<JoinDesk>();
}
