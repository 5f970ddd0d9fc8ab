using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Purposes;

/// <summary>Who may look people up.</summary>
public static class PurposePermissions
{
    /// <summary>Give a reason and look people up under it.</summary>
    public const string LookUp = "look-ups.make";

    internal static IEnumerable<Permission> All => [new(LookUp, Roles.Analyst)];
}
