using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Architecture;

/// <summary>Which feature uses which: the approved map, without a circle; every feature in the table of contents and with tests of its own.</summary>
public class FeatureMapTests
{
    private static readonly string[] Reaches = ["Partnerships", "Force", "Platform"];

    private static readonly IReadOnlyList<CodeType> Portal = CodeMap.Read(typeof(Actor).Assembly.Location, "Disc.Portal");

    [Fact]
    public void The_feature_map_is_the_approved_one() => Approved.Is("feature-map", string.Concat(
        Edges().Select(edge => $"{edge.Key} → {string.Join(", ", edge.Value)}\n")));

    [Fact]
    public void The_feature_map_has_no_circle() => Assert.Empty(InACircle(Edges()));

    [Fact]
    public void A_circle_in_the_map_would_be_seen()
    {
        var edges = Edges();
        edges["Partnerships/Images"].Add("Partnerships/Galleries");

        Assert.Equal(["Partnerships/Galleries", "Partnerships/Images"], InACircle(edges).Intersect(["Partnerships/Galleries", "Partnerships/Images"]));
    }

    [Fact]
    public void Every_feature_stands_in_the_table_of_contents()
    {
        var listed = Features.All.Select(feature => feature.GetType().Name).ToHashSet(StringComparer.Ordinal);
        var missing = Portal.Where(type => type.Ancestors.Contains("Disc.Portal.Shared.Feature") && !listed.Contains(type.Name)).ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_feature_has_a_front_door_a_readme_and_a_folder_of_tests()
    {
        var source = SourceOfTests();
        var wanting = new List<string>();
        foreach (var feature in Features.All.Select(feature => feature.GetType().Namespace!["Disc.Portal.".Length..].Replace('.', '/')).Distinct())
        {
            if (!File.Exists(Path.Combine(source, "../../src/Disc.Portal", feature, "README.md")))
                wanting.Add($"{feature}: no README.md");
            if (!Directory.Exists(Path.Combine(source, feature)))
                wanting.Add($"{feature}: no tests");
        }

        Assert.Empty(wanting);
    }

    private static List<string> InACircle(SortedDictionary<string, SortedSet<string>> edges) =>
        [.. edges.Keys.Where(start => Reachable(start, edges).Contains(start))];

    private static SortedDictionary<string, SortedSet<string>> Edges()
    {
        var edges = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var type in Portal.Where(type => FeatureOf(type.Place) is not null))
        {
            var from = FeatureOf(type.Place)!;
            foreach (var to in type.Uses.Where(use => use.StartsWith("Disc.Portal.", StringComparison.Ordinal))
                .Select(use => FeatureOf(use["Disc.Portal.".Length..use.LastIndexOf('.')])).OfType<string>().Where(to => to != from))
            {
                if (!edges.TryGetValue(from, out var list))
                    edges[from] = list = new SortedSet<string>(StringComparer.Ordinal);
                list.Add(to);
            }
        }

        return edges;
    }

    // "Partnerships.Exclusions.Anything" is the feature "Partnerships/Exclusions"; what stands in the reach's own folder belongs to all.
    private static string? FeatureOf(string place) =>
        place.Split('.') is [var reach, var feature, ..] && Reaches.Contains(reach) ? $"{reach}/{feature}" : null;

    private static HashSet<string> Reachable(string start, SortedDictionary<string, SortedSet<string>> edges)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var todo = new Stack<string>([start]);
        while (todo.TryPop(out var at))
        {
            foreach (var next in edges.GetValueOrDefault(at) ?? [])
            {
                if (seen.Add(next))
                    todo.Push(next);
            }
        }

        return seen;
    }

    private static string SourceOfTests([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(Path.GetDirectoryName(file))!;
}
