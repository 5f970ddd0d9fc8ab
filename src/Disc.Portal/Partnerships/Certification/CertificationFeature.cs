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
        new(CertificationPermissions.Oversee, Roles.Administrator),
    ];

    public override IEnumerable<Type> ToDos => [typeof(CertificationsToDo)];

    public override IEnumerable<Type> Jobs => [typeof(CertificationReminderJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CertificationRegister>();
        services.AddScoped<OversightRegister>();
        services.AddScoped<CertificationLetter>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapCertificationFiles();
}
