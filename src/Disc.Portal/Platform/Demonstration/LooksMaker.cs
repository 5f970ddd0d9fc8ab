using Disc.Portal.Partnerships;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Demonstration;

/// <summary>Who looked at whom in the last days, as the galleries note it: ordinary shifts, one account in two places at once, and one night that was like no other.</summary>
internal sealed class LooksMaker(TenantDatabase<PartnershipDb> database, Tenant place)
{
    private static readonly string[] Devices = ["Chrome on Android", "Safari on iPhone", "Edge on Windows"];

    /// <summary>Writes the looks, the oldest first.</summary>
    /// <param name="roles">The people of the roles, by their name.</param>
    /// <param name="listed">Whom members see.</param>
    /// <param name="now">The moment of the demonstration (UTC).</param>
    /// <param name="cancellation">Stops before anything is kept.</param>
    public async Task MakeAsync(IReadOnlyDictionary<string, Account> roles, IReadOnlyList<Guid> listed, DateTime now, CancellationToken cancellation)
    {
        if (listed.Count == 0)
            return;
        var people = new[] { roles["member"], roles["board"], roles["manager"] };
        for (var daysAgo = 5; daysAgo > 0; daysAgo--)
        {
            var day = London.StartOf(London.DayOf(now).AddDays(-daysAgo));
            foreach (var (index, person) in people.Index())
            {
                var at = day.AddHours(10 + (3 * index)).AddMinutes(7 * daysAgo);
                await LookAsync(person, at, FromOf(index), listed[(daysAgo + index) % listed.Count], cancellation);
                if (daysAgo == 2 && index == 2)
                    await LookAsync(person, at.AddMinutes(4), "198.51.100.77, Firefox on Linux", listed[0], cancellation);
            }

            if (daysAgo == 4)
                await LookAsync(people[1], day.AddHours(26), FromOf(1), listed[^1], cancellation);
        }
    }

    private static string FromOf(int index) => $"203.0.113.{10 + index}, {Devices[index]}";

    private async Task LookAsync(Account person, DateTime at, string from, Guid subject, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(place, at) with { AccountId = person.Id, Name = person.Name, From = from }, cancellation);
        work.Record(new HistoryEntry(Verbs.Consulted, "subject", subject, subject.ToString("N")));
        await work.CommitAsync(cancellation);
    }
}
