using Disc.Portal.Shared.Accounts;
using Disc.Tenancy;

namespace Disc.Portal.Tests.Support;

/// <summary>What each test account may do.</summary>
public static class TestRoles
{
    public static IEnumerable<(TestRole Role, Roles Roles, Affiliation Affiliation)> Of(TenantKind kind) => kind == TenantKind.Force
        ?
        [
            (TestRole.Officer, Roles.Officer, Affiliation.PoliceOfficer),
            (TestRole.Author, Roles.Author, Affiliation.PoliceOfficer),
            (TestRole.Analyst, Roles.Analyst, Affiliation.PoliceStaff),
            (TestRole.Coordinator, Roles.Coordinator, Affiliation.PoliceOfficer),
            (TestRole.InformationManager, Roles.InformationManager, Affiliation.PoliceStaff),
            (TestRole.IntelligenceDesk, Roles.IntelligenceDesk, Affiliation.PoliceStaff),
        ]
        :
        [
            (TestRole.Member, Roles.Member, Affiliation.Business),
            (TestRole.OtherMember, Roles.Member, Affiliation.Business),
            (TestRole.Board, Roles.Member | Roles.BoardMember, Affiliation.Business),
            (TestRole.Manager, Roles.Member | Roles.GroupManager, Affiliation.SecurityCompany),
            (TestRole.Administrator, Roles.Member | Roles.Administrator, Affiliation.Business),
            (TestRole.SecondAdministrator, Roles.Member | Roles.Administrator, Affiliation.Business),
            (TestRole.PoliceAdministrator, Roles.Member | Roles.BoardMember | Roles.Administrator, Affiliation.PoliceOfficer),
        ];
}
