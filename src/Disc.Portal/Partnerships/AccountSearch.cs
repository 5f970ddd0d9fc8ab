using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships;

/// <summary>How people of the partnership are looked for, wherever that is.</summary>
public static class AccountSearch
{
    /// <summary>Those whose name, premises or e-mail address contains the words; everybody when there are none.</summary>
    public static IQueryable<Account> Matching(this IQueryable<Account> accounts, string? words)
    {
        if (PlainText.Line(words) is not { } wanted)
            return accounts;
        var pattern = $"%{wanted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return accounts.Where(a => EF.Functions.Like(a.Name, pattern, "\\") || EF.Functions.Like(a.Premises!, pattern, "\\") || EF.Functions.Like(a.Email!, pattern, "\\"));
    }
}
