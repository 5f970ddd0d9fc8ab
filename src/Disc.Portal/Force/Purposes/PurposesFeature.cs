using Disc.Portal.Shared;

namespace Disc.Portal.Force.Purposes;

/// <summary>The front door of purposes: what somebody looks people up for, and for how long it holds.</summary>
public sealed class PurposesFeature : Feature
{
    public override IEnumerable<Permission> Permissions => PurposePermissions.All;

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<PurposeRegister>();
}
