using Disc.Portal.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Shared.Accounts;

/// <summary>Since when things are new to the person who looks: since the visit before this one.</summary>
public sealed class LastVisit(PlaceRecords records)
{
    /// <summary>On the first visit, and when somebody was away for longer: how far back things count as new.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(7), Longest = TimeSpan.FromDays(30);

    private Task<DateTime>? since;

    /// <summary>The instant (UTC) after which things are new to this person. Asked by several cards of one page, it is looked up once.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="byStream">Whether the stream refreshed the page: then nobody came, and no visit begins.</param>
    public Task<DateTime> SinceAsync(Actor actor, bool byStream) => since ??= LookAsync(actor, byStream);

    private async Task<DateTime> LookAsync(Actor actor, bool byStream)
    {
        await using var db = records.Open();
        if (await db.Accounts.SingleOrDefaultAsync(account => account.Id == actor.AccountId) is not { } account)
            return actor.At - Usual;
        var before = byStream ? account.VisitBefore : account.Visit(actor.At);
        // Two pages opened at once begin the same visit: whoever comes second changes nothing that matters.
        if (db.ChangeTracker.HasChanges())
        {
            await db.Accounts.Where(a => a.Id == actor.AccountId).ExecuteUpdateAsync(set => set
                .SetProperty(a => a.VisitAt, account.VisitAt).SetProperty(a => a.VisitBefore, account.VisitBefore));
        }

        return before is not { } visit ? actor.At - Usual : visit < actor.At - Longest ? actor.At - Longest : visit;
    }
}
