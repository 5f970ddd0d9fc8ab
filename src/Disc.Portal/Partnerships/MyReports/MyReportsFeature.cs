using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Pdf;

namespace Disc.Portal.Partnerships.MyReports;

/// <summary>The front door of one's own reports: what became of each, the conversation about it, a copy on paper.</summary>
public sealed class MyReportsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("My reports", "reports", "document", IncidentPermissions.Report) { Group = MenuGroup.Reports }];

    public override IEnumerable<HomeCard> HomeCards => [new(typeof(MyReportsCard), IncidentPermissions.Report, 30)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPdfPress(configuration);
        services.AddScoped<OwnReportRegister>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapReportCopies();
}
