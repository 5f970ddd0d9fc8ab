using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Force.Agreements;

/// <summary>Who may do what with agreements.</summary>
public static class AgreementPermissions
{
    /// <summary>Recording what was signed: the information manager's alone.</summary>
    public const string Record = "agreements.record";

    internal static IEnumerable<Permission> All => [new(Record, Roles.InformationManager)];
}
