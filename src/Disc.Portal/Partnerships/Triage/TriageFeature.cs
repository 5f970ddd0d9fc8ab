using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Triage;

/// <summary>The front door of triage: the administrator's inbox of reports.</summary>
public sealed class TriageFeature : Feature
{
    public override IEnumerable<MenuEntry> Menu => [new("Triage", "triage", "inbox", IncidentPermissions.Triage, IsWork: true) { Group = MenuGroup.Reports }];

    public override IEnumerable<Type> ToDos => [typeof(TriageToDo)];

    public override IEnumerable<Type> Finders => [typeof(ReportFinder)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<TriageRegister>();
        services.AddScoped<TriagePresence>();
    }
}
