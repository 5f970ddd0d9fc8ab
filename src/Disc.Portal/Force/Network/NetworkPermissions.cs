using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Network;

/// <summary>Who may do what with the force's list of partnerships.</summary>
public static class NetworkPermissions
{
    /// <summary>Seeing the partnerships, their agreements and switches.</summary>
    public const string Read = "network.read";

    /// <summary>Recording accreditation: the information manager's alone.</summary>
    public const string Accredit = "network.accredit";

    internal static IEnumerable<Permission> All =>
    [
        new(Read, Roles.Author | Roles.InformationManager | Roles.Coordinator),
        new(Accredit, Roles.InformationManager),
    ];
}
