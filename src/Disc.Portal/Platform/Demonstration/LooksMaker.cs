using Disc.Portal.Partnerships;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.History;
using Disc.Portal.Shared.Storage;
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
        for (var hour = 80; hour > 2; hour -= 7)
        {
            var (person, subject) = (people[hour % people.Length], listed[hour % listed.Count]);
            var at = now.AddHours(-hour);
            await LookAsync(person, at, $"203.0.113.{10 + (hour % people.Length)}, {Devices[hour % people.Length]}", subject, cancellation);
            if (hour == 24)
                await LookAsync(person, at.AddMinutes(4), "198.51.100.77, Firefox on Linux", listed[(hour + 1) % listed.Count], cancellation);
        }
    }

    private async Task LookAsync(Account person, DateTime at, string from, Guid subject, CancellationToken cancellation)
    {
        await using var work = await database.BeginAsync(Actor.Portal(place, at) with { AccountId = person.Id, Name = person.Name, From = from }, cancellation);
        work.Record(new HistoryEntry(Verbs.Consulted, "subject", subject, subject.ToString("N")));
        await work.CommitAsync(cancellation);
    }
}
