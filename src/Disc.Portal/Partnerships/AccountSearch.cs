using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships;

/// <summary>How people of the partnership are looked for, wherever that is.</summary>
public static class AccountSearch
{
    /// <summary>Those whose name, premises or e-mail address contains the words; everybody when there are none.</summary>
    /// <param name="accounts">Among whom.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="domains">Whether words that stand only behind the @ count: everybody of a place may have the same there.</param>
    public static IQueryable<Account> Matching(this IQueryable<Account> accounts, string? words, bool domains = true)
    {
        if (PlainText.Line(words) is not { } wanted)
            return accounts;
        var pattern = $"%{wanted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var address = domains || wanted.Contains('@', StringComparison.Ordinal) ? pattern : $"{pattern}@%";
        return accounts.Where(a => EF.Functions.Like(a.Name, pattern, "\\") || EF.Functions.Like(a.Premises!, pattern, "\\") || EF.Functions.Like(a.Email!, address, "\\"));
    }
}
