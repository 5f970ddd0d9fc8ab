using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Incidents;

/// <summary>The front door of incidents: who may report and who may triage. Writing is in Reporting, deciding in Triage.</summary>
public sealed class IncidentsFeature : Feature
{
    public override IEnumerable<Permission> Permissions =>
    [
        new(IncidentPermissions.Report, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(IncidentPermissions.Read, Roles.Member | Roles.BoardMember | Roles.GroupManager | Roles.Administrator),
        new(IncidentPermissions.Triage, Roles.Administrator),
    ];
}
