using Disc.EntityResolution;
using Disc.EntityResolution.Searching;
using Disc.Tenancy;

namespace Disc.Portal.Force.Projection;

/// <summary>Everybody whom the partnerships share at this moment.</summary>
internal sealed class PeopleNow
{
    /// <summary>After this time without an answer a partnership is left out: what was withdrawn there meanwhile must not show (rule 7).</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    private readonly Gathering gathering;
    private readonly PersonIndex index;
    private readonly IReadOnlyList<FollowedPartnership> followed;
    private readonly Dictionary<Guid, Tenant> tenants;
    private readonly Dictionary<Guid, FollowedPartnership> shown;

    public PeopleNow(
        Gathering gathering, PersonIndex index, IReadOnlyList<FollowedPartnership> followed, IReadOnlyList<Tenant> partnerships, DateTime now, DateOnly today)
    {
        this.gathering = gathering;
        this.index = index;
        this.followed = followed;
        Today = today;
        tenants = partnerships.ToDictionary(tenant => tenant.Id.Value);
        shown = followed.Where(p => p.IsSharing == true && tenants.ContainsKey(p.Id) && now - p.AsOf <= LongestSilence).ToDictionary(p => p.Id);
        Freshness = new Freshness(
            shown.Count == 0 ? null : shown.Values.Min(p => p.AsOf), followed.Count(p => p.IsSharing == true),
            [.. followed.Where(p => p.SilentSince is not null && p.IsSharing != false).OrderBy(p => p.Name, StringComparer.CurrentCulture)
                .Select(p => new SilentPartnership(p.Name, p.SilentSince!.Value, !shown.ContainsKey(p.Id)))]);
    }

    public Freshness Freshness { get; }

    /// <summary>The London day of this moment.</summary>
    public DateOnly Today { get; }

    /// <summary>How many records are shown.</summary>
    public int Count => gathering.Records.Values.Count(IsShown);

    /// <summary>The areas that have a partnership that shares.</summary>
    public IReadOnlyList<string> Areas => [.. followed.Where(p => p.IsSharing == true).Select(p => p.Area).Distinct().Order(StringComparer.CurrentCulture)];

    /// <summary>The model's judge of two records.</summary>
    public Resolver Resolver => gathering.Resolver;

    /// <summary>The name and colour of a partnership.</summary>
    public PartnershipTag TagOf(Guid partnership) => new(partnership, tenants[partnership].Name, tenants[partnership].Colour);

    /// <summary>The area of a partnership that is shown.</summary>
    public string AreaOf(Guid partnership) => shown[partnership].Area;

    /// <summary>A record that is shared now; null when it is not.</summary>
    public HeldRecord? Find(Guid record) => gathering.Records.TryGetValue(record, out var held) && IsShown(held) ? held : null;

    /// <summary>The person that a record belongs to, with the records that are shared now; null when there is none.</summary>
    public HeldPerson? PersonOf(Guid record) => gathering.PersonOf.TryGetValue(record, out var person) ? Trim(person) : null;

    /// <summary>
    /// The records that answer a query, best first. The index may be a moment ahead of what is gathered: what that does not know yet is
    /// not shown yet.
    /// </summary>
    /// <param name="query">What is asked.</param>
    /// <param name="may">Whether a record may stand in the answer.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<SearchHit> Hits(PersonQuery query, Func<HeldRecord, bool> may, int most) => index.Search(
        query with { May = id => Find(Guid.ParseExact(id, "N")) is { } record && may(record) }, most);

    private HeldPerson? Trim(HeldPerson person)
    {
        var records = person.Records.Where(IsShown).ToList();
        return records.Count == 0 ? null : records.Count == person.Records.Count ? person : person with { Records = records };
    }

    // A listing that ended at midnight is gone before the partnership is asked again, unless what has ended is shared too:
    // then it was ended when it was read.
    private bool IsShown(HeldRecord record) =>
        shown.TryGetValue(record.Partnership, out var partnership)
        && (record.Subject.ListedUntil >= Today || record.Subject.ListedUntil < partnership.ReadOn);
}

/// <summary>A partnership's name with its colour.</summary>
public sealed record PartnershipTag(Guid Id, string Name, string Colour);
