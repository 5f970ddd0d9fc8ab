using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Disc.EntityResolution;

namespace Disc.Benchmarks.Resolving;

/// <summary>The verb <c>resolve</c>: runs the default model at the default threshold over any CSV and prints one JSON line.</summary>
public static class ResolveBenchmark
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        try
        {
            Measure(ResolveArguments.Parse(args));
            return 0;
        }
        catch (Exception wrong) when (wrong is ArgumentException or IOException)
        {
            Console.Error.WriteLine(wrong.Message);
            Console.Error.WriteLine("Usage: " + ResolveArguments.Usage);
            return 2;
        }
    }

    private static void Measure(ResolveArguments asked)
    {
        var clock = Stopwatch.StartNew();
        var records = new List<PersonRecord>();
        var sources = new List<string>();
        var truth = new List<string>();
        foreach (var (file, number) in asked.Files.Select((file, number) => (file, number)))
        {
            var table = CsvTable.Read(file);
            var first = records.Count;
            // Zero-padded, so that ordinal order is the order of the rows.
            records.AddRange(PersonRows.Read(table, asked.Columns, row => (first + row).ToString("D9", CultureInfo.InvariantCulture)));
            sources.AddRange(table.Rows.Select(_ => number.ToString(CultureInfo.InvariantCulture)));
            if (asked.Entity is { } entity)
            {
                var column = table.Column(entity);
                truth.AddRange(table.Rows.Select(row => column < row.Length ? row[column] : string.Empty));
            }
        }
        var seconds = new Dictionary<string, double> { ["reading"] = clock.Elapsed.TotalSeconds };
        var rules = new ResolutionRules
        {
            SourceOf = asked.BetweenFilesOnly ? id => sources[int.Parse(id, CultureInfo.InvariantCulture)] : null,
            OnStage = Timing(seconds, clock),
        };
        var resolution = new Resolver().Resolve(records, rules);
        var total = seconds.Where(s => s.Key != "reading").Sum(s => s.Value);

        var found = new string[records.Count];
        foreach (var cluster in resolution.Clusters)
        {
            foreach (var id in cluster.RecordIds)
            {
                found[int.Parse(id, CultureInfo.InvariantCulture)] = cluster.Id;
            }
        }
        if (asked.Clusters is { } path)
        {
            File.WriteAllLines(path, found.Select((cluster, row) => $"{row},{int.Parse(cluster, CultureInfo.InvariantCulture)}").Prepend("row,cluster"));
        }
        Print(resolution, records.Count, total, seconds, found, truth, asked.BetweenFilesOnly ? sources : null);
    }

    private static Action<Stage> Timing(Dictionary<string, double> seconds, Stopwatch clock)
    {
        var last = TimeSpan.Zero;
        Stage? running = null;
        return stage =>
        {
            var now = clock.Elapsed;
            if (running is { } ended)
            {
                seconds[ended.ToString().ToLowerInvariant()] = (now - last).TotalSeconds;
            }
            (running, last) = (stage, now);
        };
    }

    private static void Print(
        Resolution resolution, int records, double total, Dictionary<string, double> seconds, string[] found, List<string> truth, List<string>? sources)
    {
        var line = new Dictionary<string, object>
        {
            ["benchmark"] = "resolve",
            ["model"] = resolution.Model.ToString(),
            ["records"] = records,
            ["candidate_pairs"] = resolution.Effort.CandidatePairs,
            ["clusters"] = resolution.Clusters.Count,
            ["perhaps_pairs"] = resolution.Perhaps.Count,
            ["seconds"] = seconds.ToDictionary(s => s.Key, s => Math.Round(s.Value, 3)),
            ["records_per_second"] = Math.Round(records / Math.Max(total, 1e-9)),
            ["peak_mb"] = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0),
        };
        if (truth.Count == records)
        {
            line["pairwise"] = Numbers(ClusterAccuracy.OfPairs(found, truth, sources));
            line["cluster"] = Numbers(ClusterAccuracy.OfClusters(found, truth));
            line["b_cubed"] = Numbers(ClusterAccuracy.BCubed(found, truth));
        }
        Console.WriteLine(JsonSerializer.Serialize(line, Readable));
    }

    private static Dictionary<string, double> Numbers(ClusterAccuracy accuracy) => new()
    {
        ["precision"] = Math.Round(accuracy.Precision, 5),
        ["recall"] = Math.Round(accuracy.Recall, 5),
        ["f1"] = Math.Round(accuracy.F1, 5),
    };
}
