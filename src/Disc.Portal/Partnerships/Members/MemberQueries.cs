using Disc.Portal.Shared.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Members;

/// <summary>What several use cases look up about the members.</summary>
public static class MemberQueries
{
    /// <summary>Those who may come in and never did.</summary>
    public static IQueryable<Account> NeverHere(this IQueryable<Account> accounts) => accounts.Where(account => account.LastSignInAt == null && account.BlockedAt == null);

    /// <summary>How many other administrators can sign in.</summary>
    internal static Task<int> OtherAdministratorsAsync(this PartnershipDb db, Guid than) => db.Accounts.CountAsync(
        a => a.Id != than && a.BlockedAt == null && a.PasswordHash != null && (a.Roles & Roles.Administrator) != 0);
}
