using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.PublishedReports;

/// <summary>The front door of what happened: the published reports that are addressed to whoever reads.</summary>
public sealed class PublishedReportsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("What happened", "incidents", "history", IncidentPermissions.Read) { Group = MenuGroup.Reports }];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<PublishedReportRegister>();
}
