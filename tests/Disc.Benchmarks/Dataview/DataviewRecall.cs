using System.Diagnostics;
using System.Text.Json;
using Disc.Benchmarks.Resolving;
using Disc.EntityResolution;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Sharing;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Platform.Demonstration.Population;

namespace Disc.Benchmarks.Dataview;

/// <summary>
/// How many of the people whom the demonstration makes known to two or more partnerships the Dataview holds together, and how often it
/// holds together whom it should not. The generator knows who is who; every record counts as shared.
/// </summary>
internal static class DataviewRecall
{
    private const string Usage = "dataview-recall [town|small|force]";

    // The age bands of records follow from the day; any day does, and this one gives the same figures tomorrow.
    private static readonly DateTime Day = new(2026, 3, 3, 12, 0, 0, DateTimeKind.Utc);

    public static int Run(string[] arguments)
    {
        if (arguments.Length > 1 || DemonstrationSize.Find(arguments.FirstOrDefault("town")) is not { } size)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var world = InventedWorld.Of(InventedWorld.UsualSeed, size, DateOnly.FromDateTime(Day));
        var records = size.Places.SelectMany((_, index) => world.PartnershipAt(index).Subjects.Select(subject => Record.Of(subject, index))).ToList();
        var watch = Stopwatch.StartNew();
        var resolution = new Resolver().Resolve([.. records.Select(record => record.ForResolving)]);
        watch.Stop();

        var clusterOf = resolution.Clusters.SelectMany((cluster, number) => cluster.RecordIds.Select(id => (id, number))).ToDictionary(pair => pair.id, pair => pair.number);
        var found = records.ConvertAll(record => clusterOf[record.ForResolving.Id]);
        var people = records.Zip(found).GroupBy(pair => pair.First.Person).Where(person => person.Count() > 1).ToList();
        var named = people.Where(person => person.All(pair => pair.First.IsNamed)).ToList();
        var clusters = records.Zip(found).GroupBy(pair => pair.Second).Where(cluster => cluster.Count() > 1).ToList();
        var pairs = ClusterAccuracy.OfPairs([.. found.Select(cluster => $"{cluster}")], [.. records.Select(record => $"{record.Person}")]);

        void Say(string measure, double value, int of) => Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "dataview-recall",
            demonstration = size.Name,
            measure,
            value = Math.Round(value, 3),
            of,
        }));

        Say("records", records.Count, records.Count);
        Say("people known to two or more partnerships, all of their records in one cluster", Share(people.Count(IsWhole), people.Count), people.Count);
        Say("the same, of those who have a name everywhere", Share(named.Count(IsWhole), named.Count), named.Count);
        Say("pairs of records of one person that were found", pairs.Recall, people.Sum(person => person.Count() * (person.Count() - 1) / 2));
        Say("clusters of two or more records that hold one person only", Share(clusters.Count(cluster => cluster.Select(pair => pair.First.Person).Distinct().Count() == 1), clusters.Count), clusters.Count);
        Say("pairs of records held together that are one person", pairs.Precision, clusters.Sum(cluster => cluster.Count() * (cluster.Count() - 1) / 2));
        Say("seconds to resolve", watch.Elapsed.TotalSeconds, 1);
        return 0;
    }

    private static bool IsWhole(IEnumerable<(Record First, int Second)> person) => person.Select(pair => pair.Second).Distinct().Count() == 1;

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private sealed record Record(PersonRecord ForResolving, int Person, bool IsNamed)
    {
        public static Record Of(InventedSubject invented, int partnership)
        {
            var id = Guid.CreateVersion7();
            // Through the partnership's own record and the door that the force reads by, so that what is measured is what is shared.
            var subject = new Subject(
                id, invented.Given is null ? SubjectKind.IdSought : SubjectKind.Known, [1], Guid.Empty, Day.AddDays(-partnership), DateOnly.FromDateTime(Day).AddYears(1));
            subject.Name(invented.Given, invented.Family, invented.OtherNames);
            subject.Describe(invented.Description);
            var shared = SharedSubjects.Of(subject, [], DateOnly.FromDateTime(Day).AddDays(90), [], []);
            return new Record(PersonRecords.ForResolving(id, shared), invented.Person.Number, invented.Given is not null);
        }
    }
}
