namespace Disc.Benchmarks.Resolving;

/// <summary>What was asked of the verb <c>resolve</c>.</summary>
/// <param name="Files">The CSV files, at least one.</param>
/// <param name="Columns">Meaning and column name, in the order given; a meaning may come more than once.</param>
/// <param name="Entity">The column that says who it truly is, or null.</param>
/// <param name="Clusters">Where to write the clusters, or null.</param>
/// <param name="BetweenFilesOnly">Compare only records of different files.</param>
public sealed record ResolveArguments(
    IReadOnlyList<string> Files,
    IReadOnlyList<(string Meaning, string Column)> Columns,
    string? Entity,
    string? Clusters,
    bool BetweenFilesOnly)
{
    public const string Usage =
        "resolve --csv FILE [--csv FILE2 --between-files-only] --columns given=COL,family=COL,full=COL,dob=COL,sex=COL,place=COL,postcode=COL,identifier=COL,alias=COL [--entity COL] [--clusters OUT.csv]";

    private static readonly string[] Meanings = ["given", "family", "full", "dob", "sex", "place", "postcode", "identifier", "alias"];

    /// <exception cref="ArgumentException">Something is missing or not understood.</exception>
    public static ResolveArguments Parse(IReadOnlyList<string> args)
    {
        var files = new List<string>();
        var columns = new List<(string, string)>();
        string? entity = null, clusters = null;
        var between = false;
        for (var i = 0; i < args.Count; i++)
        {
            string Next() => ++i < args.Count ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");
            switch (args[i])
            {
                case "--csv":
                    files.Add(Next());
                    break;
                case "--columns":
                    columns.AddRange(Next().Split(',').Select(Column));
                    break;
                case "--entity":
                    entity = Next();
                    break;
                case "--clusters":
                    clusters = Next();
                    break;
                case "--between-files-only":
                    between = true;
                    break;
                default:
                    throw new ArgumentException($"{args[i]} is not understood.");
            }
        }
        if (files.Count == 0 || columns.Count == 0)
        {
            throw new ArgumentException("Give at least one --csv and --columns.");
        }
        return new ResolveArguments(files, columns, entity, clusters, between);
    }

    private static (string Meaning, string Column) Column(string pair)
    {
        var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Meanings.Contains(parts[0])
            ? (parts[0], parts[1])
            : throw new ArgumentException($"\"{pair}\" is not a column: write meaning=COLUMN, the meaning one of {string.Join(", ", Meanings)}.");
    }
}
