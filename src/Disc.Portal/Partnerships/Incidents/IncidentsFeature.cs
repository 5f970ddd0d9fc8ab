using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The front door of incident reports: reporting, one's own reports, triage.</summary>
public sealed class IncidentsFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Report", "report", "report", IncidentPermissions.Report, OnPhone: true),
        new("My reports", "reports", "document", IncidentPermissions.Report),
        new("Triage", "triage", "inbox", IncidentPermissions.Triage, IsWork: true),
    ];

    public override IEnumerable<Permission> Permissions =>
    [
        new(IncidentPermissions.Report, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(IncidentPermissions.Triage, Roles.Administrator),
    ];

    public override IEnumerable<HomeCard> HomeCards =>
    [
        new(typeof(ReportButtons), IncidentPermissions.Report, 5),
        new(typeof(TriageCard), IncidentPermissions.Triage, 10),
        new(typeof(MyReportsCard), IncidentPermissions.Report, 30),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IncidentRegister>();
        services.AddScoped<TriageRegister>();
    }
}
