using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.GettingStarted;

/// <summary>The front door of the way from an empty partnership to its first listing.</summary>
public sealed class GettingStartedFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Getting started", "What a new partnership needs before its first listing, in order, and what is done.", "getting-started", GettingStartedRegister.See)];

    public override IEnumerable<Permission> Permissions => [new(GettingStartedRegister.See, Roles.Administrator)];

    public override IEnumerable<Type> ToDos => [typeof(GettingStartedToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<GettingStartedRegister>();
}
