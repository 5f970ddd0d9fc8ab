using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shared;

/// <summary>Something that some roles may do. Its name is the policy that pages and endpoints carry and that registers ask for.</summary>
/// <param name="Name">Such as <c>exclusions.propose</c>.</param>
/// <param name="Holders">The roles of which any one is enough.</param>
/// <param name="NotPolice">True when people marked as police never hold it, whatever their role (rule 4).</param>
public sealed record Permission(string Name, Roles Holders, bool NotPolice = false)
{
    /// <summary>Whether somebody with these roles and this affiliation holds it.</summary>
    public bool IsHeldBy(Roles roles, bool isPolice) => (roles & Holders) != 0 && !(NotPolice && isPolice);
}
