using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Shared;

/// <summary>Something that some roles may do. Its name is the policy that pages and endpoints carry and that registers ask for.</summary>
/// <param name="Name">Such as <c>exclusions.propose</c>.</param>
/// <param name="Holders">The roles of which any one is enough.</param>
/// <param name="NotPolice">True when people marked as police never hold it, whatever their role (rule 4).</param>
/// <param name="EvenWhenLapsed">True when those who have documents to certify first hold it all the same (rule 3).</param>
public sealed record Permission(string Name, Roles Holders, bool NotPolice = false, bool EvenWhenLapsed = false)
{
    /// <summary>Whether somebody with these roles, this affiliation and this standing holds it.</summary>
    public bool IsHeldBy(Roles roles, bool isPolice, Standing standing = Standing.Full) =>
        (roles & Holders) != 0 && !(NotPolice && isPolice) && (EvenWhenLapsed || standing != Standing.Lapsed);
}
