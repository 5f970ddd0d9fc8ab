using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>The front door of the list of what can be reported.</summary>
public sealed class ReportTypesFeature : Feature
{
    public override IEnumerable<SettingLine> Settings =>
        [new("Types of report", "What members choose from when they report; a type that is not needed any more is retired.", "settings/report-types", ReportTypePermissions.Edit)];

    public override IEnumerable<Permission> Permissions => [new(ReportTypePermissions.Edit, Roles.Administrator)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReportTypeRegister>();
    }
}
