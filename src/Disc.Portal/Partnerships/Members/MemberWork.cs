using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Members;

/// <summary>Work on one member: who may do it, and whether there is such a member, is asked in this one place.</summary>
internal static class MemberWork
{
    /// <summary>The answer about somebody who is no member here.</summary>
    public static readonly Refusal NotFound = new("There is no such member here.");

    /// <summary>Does something to a member in one piece of work, and keeps it unless it is refused.</summary>
    public static async Task<Outcome<T>> OnMemberAsync<T>(
        this TenantDatabase<PartnershipDb> database, Actor actor, Guid id, Func<Work<PartnershipDb>, Account, Task<Outcome<T>>> change)
    {
        if (actor.WhyNot(MemberPermissions.Manage) is { } why)
            return why;
        await using var work = await database.BeginAsync(actor);
        if (await work.Db.Accounts.SingleOrDefaultAsync(a => a.Id == id) is not { } account)
            return NotFound;
        var changed = await change(work, account);
        if (changed.Succeeded)
            await work.CommitAsync();
        return changed;
    }
}
