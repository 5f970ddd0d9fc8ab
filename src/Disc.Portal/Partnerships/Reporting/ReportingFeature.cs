using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Reporting;

/// <summary>The front door of reporting: the form of a report, saved on the server at every step.</summary>
public sealed class ReportingFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Report", "report", "report", IncidentPermissions.Report, OnPhone: true)];

    public override IEnumerable<HomeCard> HomeCards =>
    [
        new(typeof(ReportButtons), IncidentPermissions.Report, 5),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ReportRegister>();
}
