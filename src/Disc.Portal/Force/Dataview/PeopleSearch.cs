using Disc.EntityResolution.Searching;
using Disc.Portal.Force.Faces;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Force.Dataview;

/// <summary>Asking about the people who are shared now.</summary>
internal static class PeopleSearch
{
    /// <summary>How many people a search shows at most.</summary>
    public const int MostPeople = 50;

    private const int MostHits = 1000;

    // An answer that meets less than this share of what the best one meets is no answer.
    private const double WorthShowing = 0.45;

    /// <summary>Answers a query: people, best first.</summary>
    public static IReadOnlyList<FoundPerson> Search(this PeopleNow now, DataviewQuery query)
    {
        var best = new Dictionary<Guid, (HeldPerson Person, SearchHit Hit)>();
        foreach (var hit in Hits(now, query))
        {
            var person = now.PersonOf(Guid.ParseExact(hit.Id, "N"))!;
            if (!best.TryGetValue(person.Id, out var other) || hit.Score > other.Hit.Score)
                best[person.Id] = (person, hit);
        }

        var floor = best.Count == 0 ? 0 : best.Values.Max(one => one.Hit.Score) * WorthShowing;
        return [.. best.Values.Where(one => one.Hit.Score >= floor)
            .Select(one => (one.Hit, Found: now.Describe(one.Person, one.Hit.Why)))
            .OrderByDescending(pair => Math.Round(pair.Hit.Score, 2))
            .ThenByDescending(pair => pair.Found.Partnerships.Count)
            .ThenByDescending(pair => pair.Found.Activity.Total)
            .ThenByDescending(pair => pair.Found.LastSeen)
            .ThenBy(pair => pair.Found.Id)
            .Take(MostPeople)
            .Select(pair => pair.Found)];
    }

    /// <summary>A person as a search shows them.</summary>
    public static FoundPerson Describe(this PeopleNow now, HeldPerson person, IReadOnlyList<string> why)
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
            person.YouthOn(now.Today),
            CaptionsOf(person),
            [.. person.Records.Select(record => record.Partnership).Distinct().Select(now.TagOf).OrderBy(tag => tag.Name, StringComparer.CurrentCulture)],
            Activity.Of(incidents.Select(pair => London.DayOf(pair.incident.HappenedAt)), now.Today),
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

    private static IReadOnlyList<SearchHit> Hits(PeopleNow now, DataviewQuery query)
    {
        var fitting = new Dictionary<Guid, bool>();

        bool Fits(HeldPerson person)
        {
            if (!fitting.TryGetValue(person.Id, out var fits))
                fitting[person.Id] = fits = FitsPerson(now, query, person);
            return fits;
        }

        // With words the best of them are enough; without, everybody who fits is ranked by what they did.
        return now.Hits(
            new PersonQuery(query.Text) { DateOfBirth = query.BornOn }, record => FitsAge(now, query, record) && Fits(now.PersonOf(record.Id)!),
            string.IsNullOrWhiteSpace(query.Text) ? int.MaxValue : MostHits);
    }

    private static bool FitsPerson(PeopleNow now, DataviewQuery query, HeldPerson person) =>
        (query.MoreThan is not { } many || person.Records.Select(record => record.Partnership).Distinct().Count() > many)
        && (query.Area is not { } area || person.Records.Any(record => now.AreaOf(record.Partnership) == area))
        && CaptionsOf(person).HasFlag(query.Caption);

    private static Captions CaptionsOf(HeldPerson person) =>
        person.Records.Aggregate(default(Captions), (all, record) => all | record.Subject.Description.Captions);

    private static bool FitsAge(PeopleNow now, DataviewQuery query, HeldRecord record) =>
        record.Born is not { } born
        || ((query.AgeTo is not { } oldest || born.To >= now.Today.Year - oldest - 1)
            && (query.AgeFrom is not { } youngest || born.From <= now.Today.Year - youngest));
}
