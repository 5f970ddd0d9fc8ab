using Disc.Portal.Force.Faces;
using Disc.Portal.Force.Projection;

namespace Disc.Portal.Force.Dataview;

/// <summary>Draws up one person as the page of a person shows them.</summary>
internal static class PersonView
{
    private const int MostBonds = 12;
    private const int MostHappenings = 100;

    public static OpenedPerson Of(HeldPerson person, PeopleNow now)
    {
        var name = PeopleSearch.NameOf(person);
        // The record with the best name comes first: the others are read against it.
        var records = person.Records.OrderByDescending(record => record.Subject.DisplayName.Equals(name, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(record => record.Subject.Incidents.Count).ThenBy(record => record.Id).ToList();
        var titles = Titles(records, now);
        return new OpenedPerson(
            now.Describe(person, []),
            [.. records.Select(record => new RecordColumn(
                record.Id, titles[record.Id], now.TagOf(record.Partnership), record.Subject.ListedUntil,
                [.. record.Subject.Images.Select(picture => new PictureAddress(record.Id, picture))]))],
            SideBySide.Of(records, now.Resolver),
            Bonds(person, titles),
            [.. records.SelectMany(record => record.Subject.Incidents.Select(incident => (record.Partnership, incident)))
                .DistinctBy(pair => (pair.Partnership, pair.incident.Id)).OrderByDescending(pair => pair.incident.HappenedAt).Take(MostHappenings)
                .Select(pair => new Happening(pair.incident.HappenedAt, pair.incident.Type, pair.incident.Place, now.TagOf(pair.Partnership)))],
            now.Freshness);
    }

    private static Dictionary<Guid, string> Titles(List<HeldRecord> records, PeopleNow now) => records
        .GroupBy(record => record.Partnership)
        .SelectMany(group => group.Select((record, place) =>
            (record.Id, Title: place == 0 ? now.TagOf(group.Key).Name : $"{now.TagOf(group.Key).Name}, record {place + 1}")))
        .ToDictionary(pair => pair.Id, pair => pair.Title);

    private static List<Bond> Bonds(HeldPerson person, Dictionary<Guid, string> titles) =>
        [.. person.Held.Select(pair => (pair, Left: Guid.ParseExact(pair.Left, "N"), Right: Guid.ParseExact(pair.Right, "N")))
            .Where(bond => titles.ContainsKey(bond.Left) && titles.ContainsKey(bond.Right))
            .Take(MostBonds)
            .Select(bond => new Bond(titles[bond.Left], titles[bond.Right], Strength(bond.pair.Weight),
                [.. bond.pair.Verdict.Why.Select(why => new BondReason(why.Sentence, Math.Sign(Math.Round(why.Weight, 1))))]))];

    // In bits: ten are odds of a thousand to one, twenty of a million to one.
    private static string Strength(double bits) => bits switch
    {
        >= 20 => "very strong",
        >= 10 => "strong",
        >= 5 => "fair",
        _ => "weak",
    };
}
