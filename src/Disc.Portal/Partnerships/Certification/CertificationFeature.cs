using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>The front door of certification (rule 3).</summary>
public sealed class CertificationFeature : Feature
{
    private const Roles Everybody = Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator;

    public override IEnumerable<Permission> Permissions =>
    [
        new(CertificationPermissions.Certify, Everybody, EvenWhenLapsed: true),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CertificationRegister>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapCertificationFiles();
}
