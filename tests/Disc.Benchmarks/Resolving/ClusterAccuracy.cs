namespace Disc.Benchmarks.Resolving;

/// <summary>How well found clusters match true people, by one of the usual measures.</summary>
/// <param name="Precision">Of what was found, the share that is true.</param>
/// <param name="Recall">Of what is true, the share that was found.</param>
public readonly record struct ClusterAccuracy(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Pairwise: pairs of records in one found cluster against pairs of records of one person.</summary>
    /// <param name="found">The found cluster of each record.</param>
    /// <param name="truth">The true person of each record.</param>
    /// <param name="source">When given, only pairs of different sources count.</param>
    public static ClusterAccuracy OfPairs(IReadOnlyList<string> found, IReadOnlyList<string> truth, IReadOnlyList<string>? source = null)
    {
        var both = Pairs(Zip(found, truth), source);
        return new ClusterAccuracy(Share(both, Pairs(found, source)), Share(both, Pairs(truth, source)));
    }

    /// <summary>Clusters: found clusters that are exactly one person, no record more, none less.</summary>
    public static ClusterAccuracy OfClusters(IReadOnlyList<string> found, IReadOnlyList<string> truth)
    {
        var foundSizes = found.CountBy(c => c).ToDictionary();
        var trueSizes = truth.CountBy(c => c).ToDictionary();
        long exact = found.Zip(truth).CountBy(p => p).Count(p => p.Value == foundSizes[p.Key.First] && p.Value == trueSizes[p.Key.Second]);
        return new ClusterAccuracy(Share(exact, foundSizes.Count), Share(exact, trueSizes.Count));
    }

    /// <summary>B³: for each record the share of its cluster that is its person, and the share of its person that is in its cluster; averaged over records.</summary>
    /// <remarks>A. Bagga and B. Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", 1998.</remarks>
    public static ClusterAccuracy BCubed(IReadOnlyList<string> found, IReadOnlyList<string> truth)
    {
        var foundSizes = found.CountBy(c => c).ToDictionary();
        var trueSizes = truth.CountBy(c => c).ToDictionary();
        double precision = 0, recall = 0;
        foreach (var (pair, together) in found.Zip(truth).CountBy(p => p))
        {
            precision += (double)together * together / foundSizes[pair.First];
            recall += (double)together * together / trueSizes[pair.Second];
        }
        return new ClusterAccuracy(precision / Math.Max(1, found.Count), recall / Math.Max(1, found.Count));
    }

    private static List<string> Zip(IReadOnlyList<string> found, IReadOnlyList<string> truth) => [.. found.Zip(truth, (f, t) => f + "\0" + t)];

    private static long Pairs(IReadOnlyList<string> groups, IReadOnlyList<string>? source)
    {
        var all = groups.CountBy(g => g).Sum(g => Pairs(g.Value));
        return source is null ? all : all - Zip(groups, source).CountBy(g => g).Sum(g => Pairs(g.Value));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    // Nothing found, nothing wrong; nothing true, nothing missed.
    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;
}
