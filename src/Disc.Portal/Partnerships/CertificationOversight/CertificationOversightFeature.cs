using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>The front door of who certified and who is late.</summary>
public sealed class CertificationOversightFeature : Feature
{
    public override IEnumerable<Permission> Permissions => [new(OversightPermissions.Oversee, Roles.Administrator)];

    public override IEnumerable<Type> ToDos => [typeof(CertificationsToDo)];

    public override IEnumerable<Type> Jobs => [typeof(CertificationReminderJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OversightRegister>();
        services.AddScoped<CertificationLetter>();
    }
}
