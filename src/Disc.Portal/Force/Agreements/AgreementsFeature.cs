using Disc.Portal.Shared;

namespace Disc.Portal.Force.Agreements;

/// <summary>The front door of agreements between the force and its partnerships.</summary>
public sealed class AgreementsFeature : Feature
{
    public override IEnumerable<Permission> Permissions => AgreementPermissions.All;

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<AgreementRegister>();
}
