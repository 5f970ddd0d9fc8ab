using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>The accounts that every demonstration has: one for each role, <c>role@slug.example</c>.</summary>
public static class DemonstrationAccounts
{
    public static IReadOnlyList<DemonstrationAccount> OfPartnership { get; } =
    [
        new("member", "Sam Carter", Roles.Member, Affiliation.Business),
        new("board", "Grace Okafor", Roles.Member | Roles.BoardMember, Affiliation.Business),
        new("manager", "Tom Whitlock", Roles.Member | Roles.GroupManager, Affiliation.SecurityCompany),
        new("admin", "Priya Shah", Roles.Member | Roles.Administrator, Affiliation.Business),
        new("admin2", "Martin Doyle", Roles.Member | Roles.Administrator, Affiliation.Business),
    ];

    public static IReadOnlyList<DemonstrationAccount> OfForce { get; } =
    [
        new("officer", "PC Helen Marsh", Roles.Officer, Affiliation.PoliceOfficer, "4127"),
        new("author", "Sgt Daniel Reeve", Roles.Author, Affiliation.PoliceOfficer, "2210"),
        new("analyst", "Asha Menon", Roles.Analyst, Affiliation.PoliceStaff, "7719"),
        new("coordinator", "PC Owen Hale", Roles.Coordinator, Affiliation.PoliceOfficer, "3345"),
        new("information", "Ruth Calloway", Roles.InformationManager, Affiliation.PoliceStaff, "7002"),
    ];

    /// <summary>The operator of the platform.</summary>
    public static DemonstrationAccount Operator { get; } = new("operator", "Olu Bright", Roles.Operator, Affiliation.Business);
}
