using Disc.EntityResolution.Searching;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;

namespace Disc.Portal.Force.Dataview;

/// <summary>Everybody whom the partnerships share at this moment, and asking about them.</summary>
internal sealed class PeopleNow
{
    /// <summary>How many people a search shows at most.</summary>
    public const int MostPeople = 50;

    /// <summary>After this time without an answer a partnership is left out: what was withdrawn there meanwhile must not show (rule 7).</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    private const int MostHits = 1000;

    // An answer that meets less than this share of what the best one meets is no answer.
    private const double WorthShowing = 0.45;

    private readonly Gathering gathering;
    private readonly PersonIndex index;
    private readonly IReadOnlyList<FollowedPartnership> followed;
    private readonly Dictionary<Guid, Tenant> tenants;
    private readonly Dictionary<Guid, FollowedPartnership> shown;
    private readonly DateOnly today;

    public PeopleNow(
        Gathering gathering, PersonIndex index, IReadOnlyList<FollowedPartnership> followed, IReadOnlyList<Tenant> partnerships, DateTime now, DateOnly today)
    {
        this.gathering = gathering;
        this.index = index;
        this.followed = followed;
        this.today = today;
        tenants = partnerships.ToDictionary(tenant => tenant.Id.Value);
        shown = followed.Where(p => p.IsSharing == true && tenants.ContainsKey(p.Id) && now - p.AsOf <= LongestSilence).ToDictionary(p => p.Id);
        Freshness = new Freshness(
            shown.Count == 0 ? null : shown.Values.Min(p => p.AsOf), followed.Count(p => p.IsSharing == true),
            [.. followed.Where(p => p.SilentSince is not null && p.IsSharing != false).OrderBy(p => p.Name, StringComparer.CurrentCulture)
                .Select(p => new SilentPartnership(p.Name, p.SilentSince!.Value, !shown.ContainsKey(p.Id)))]);
    }

    public Freshness Freshness { get; }

    /// <summary>How many records are shown.</summary>
    public int Count => gathering.Records.Values.Count(IsShown);

    /// <summary>The areas that have a partnership that shares.</summary>
    public IReadOnlyList<string> Areas => [.. followed.Where(p => p.IsSharing == true).Select(p => p.Area).Distinct().Order(StringComparer.CurrentCulture)];

    /// <summary>The model's judge of two records.</summary>
    public EntityResolution.Resolver Resolver => gathering.Resolver;

    /// <summary>The name and colour of a partnership.</summary>
    public PartnershipTag TagOf(Guid partnership) => new(partnership, tenants[partnership].Name, tenants[partnership].Colour);

    /// <summary>A record that is shared now; null when it is not.</summary>
    public HeldRecord? Find(Guid record) => gathering.Records.TryGetValue(record, out var held) && IsShown(held) ? held : null;

    /// <summary>The person that a record belongs to, with the records that are shared now; null when there is none.</summary>
    public HeldPerson? PersonOf(Guid record) => gathering.PersonOf.TryGetValue(record, out var person) ? Trim(person) : null;

    /// <summary>Answers a query: people, best first.</summary>
    public IReadOnlyList<FoundPerson> Search(DataviewQuery query)
    {
        var best = new Dictionary<HeldPerson, SearchHit>(ReferenceEqualityComparer.Instance);
        foreach (var hit in Hits(query))
        {
            var person = gathering.PersonOf[Guid.ParseExact(hit.Id, "N")];
            if (!best.TryGetValue(person, out var other) || hit.Score > other.Score)
                best[person] = hit;
        }

        var floor = best.Count == 0 ? 0 : best.Values.Max(hit => hit.Score) * WorthShowing;
        return [.. best.Where(pair => pair.Value.Score >= floor)
            .Select(pair => (Hit: pair.Value, Found: Describe(Trim(pair.Key)!, pair.Value.Why)))
            .OrderByDescending(pair => Math.Round(pair.Hit.Score, 2))
            .ThenByDescending(pair => pair.Found.Partnerships.Count)
            .ThenByDescending(pair => pair.Found.Activity.Total)
            .ThenByDescending(pair => pair.Found.LastSeen)
            .ThenBy(pair => pair.Found.Id)
            .Take(MostPeople)
            .Select(pair => pair.Found)];
    }

    /// <summary>A person as a search shows them.</summary>
    public FoundPerson Describe(HeldPerson person, IReadOnlyList<string> why)
    {
        var incidents = person.Records.SelectMany(record => record.Subject.Incidents.Select(incident => (record.Partnership, incident)))
            .DistinctBy(pair => (pair.Partnership, pair.incident.Id)).ToList();
        var name = NameOf(person);
        return new FoundPerson(
            person.Records[0].Id,
            name,
            [.. person.Records.Select(record => record.Subject.DisplayName).Where(other => other != "ID sought")
                .Concat(person.Records.SelectMany(record => record.Subject.OtherNames).Select(other => other.Text))
                .Distinct(StringComparer.OrdinalIgnoreCase).Where(other => !other.Equals(name, StringComparison.OrdinalIgnoreCase))],
            person.Records.Aggregate(default(Partnerships.Subjects.Captions), (all, record) => all | record.Subject.Captions),
            [.. person.Records.Select(record => record.Partnership).Distinct().Select(TagOf).OrderBy(tag => tag.Name, StringComparer.CurrentCulture)],
            Activity.Of(incidents.Select(pair => London.DayOf(pair.incident.HappenedAt)), today),
            incidents.Count,
            incidents.Count == 0 ? null : incidents.Max(pair => pair.incident.HappenedAt),
            Pictures(person),
            [.. person.Records.Select(record => new RecordAddress(record.Id, record.Partnership, record.Subject.Id))],
            why);
    }

    /// <summary>The name most records give; where none has one, that it is sought.</summary>
    public static string NameOf(HeldPerson person) => person.Records
        .GroupBy(record => record.Subject.DisplayName, StringComparer.OrdinalIgnoreCase)
        .OrderBy(group => group.Key == "ID sought").ThenByDescending(group => group.Count())
        .ThenByDescending(group => group.Sum(record => record.Subject.Incidents.Count)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    private static List<PictureAddress> Pictures(HeldPerson person) =>
        [.. person.Records.SelectMany(record => record.Subject.Images.Select((picture, place) => (place, Address: new PictureAddress(record.Id, picture))))
            .OrderBy(pair => pair.place).Take(4).Select(pair => pair.Address)];

    private IReadOnlyList<SearchHit> Hits(DataviewQuery query)
    {
        var fitting = new Dictionary<HeldPerson, bool>(ReferenceEqualityComparer.Instance);

        bool Fits(HeldPerson person)
        {
            if (!fitting.TryGetValue(person, out var fits))
                fitting[person] = fits = Trim(person) is { } shared && FitsPerson(query, shared);
            return fits;
        }

        // The index may be a moment ahead of the gathering: what that does not know yet is not shown yet.
        bool May(string id) => gathering.Records.TryGetValue(Guid.ParseExact(id, "N"), out var record)
            && IsShown(record) && FitsAge(query, record) && Fits(gathering.PersonOf[record.Id]);

        // With words the best of them are enough; without, everybody who fits is ranked by what they did.
        return index.Search(
            new PersonQuery(query.Text) { DateOfBirth = query.BornOn, May = May }, string.IsNullOrWhiteSpace(query.Text) ? int.MaxValue : MostHits);
    }

    private bool FitsPerson(DataviewQuery query, HeldPerson person) =>
        (query.MoreThan is not { } many || person.Records.Select(record => record.Partnership).Distinct().Count() > many)
        && (query.Area is not { } area || person.Records.Any(record => shown[record.Partnership].Area == area))
        && person.Records.Aggregate(default(Partnerships.Subjects.Captions), (all, record) => all | record.Subject.Captions).HasFlag(query.Caption);

    private bool FitsAge(DataviewQuery query, HeldRecord record) =>
        record.Born is not { } born
        || ((query.AgeTo is not { } oldest || born.To >= today.Year - oldest - 1) && (query.AgeFrom is not { } youngest || born.From <= today.Year - youngest));

    private HeldPerson? Trim(HeldPerson person)
    {
        var records = person.Records.Where(IsShown).ToList();
        return records.Count == 0 ? null : records.Count == person.Records.Count ? person : person with { Records = records };
    }

    // A listing that ended at midnight is gone before the partnership is asked again, unless what has ended is shared too:
    // then it was ended when it was read.
    private bool IsShown(HeldRecord record) =>
        shown.TryGetValue(record.Partnership, out var partnership)
        && (record.Subject.ListedUntil >= today || record.Subject.ListedUntil < partnership.ReadOn);
}
