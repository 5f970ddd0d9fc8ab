using System.Runtime.InteropServices;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Blocking;

/// <summary>Puts forward the pairs worth comparing: records that share a feature few others have.</summary>
/// <remarks>
/// Dynamic blocking after W. P. McNeill, H. Kardes and A. Borthwick, "Dynamic Record Blocking: Efficient Linking of Massive Databases in
/// MapReduce", 2012. Records with one feature in common form a block. A block that is too large is not compared but cut by a second feature, then
/// by a third. So each record brings about as many pairs however many records there are, and nothing depends on the order of input.
/// </remarks>
internal sealed class Blocker
{
    /// <summary>The most records that are compared each with each.</summary>
    public const int LargestBlock = 40;

    // What is still too large after three features (many records, all alike) is sorted, and each record meets only this many after it.
    private const int Window = 12;
    private const int MostFeatures = 3;

    private readonly Func<int, int, bool>? mayMeet;
    private readonly List<ulong> pairs = [];

    private Blocker(Func<int, int, bool>? mayMeet) => this.mayMeet = mayMeet;

    /// <param name="records">Records in ordinal order of their ids.</param>
    /// <param name="mayMeet">Which positions may be paired; null lets all.</param>
    public static CandidatePairs Pairs(IReadOnlyList<StandardRecord> records, Func<int, int, bool>? mayMeet = null)
    {
        var blocker = new Blocker(mayMeet);
        // The features whose blocks are too large: only these are worth combining, the blocks of the others have been compared whole.
        var single = blocker.Cut(Singles(records), last: false);
        var firstOf = FirstOf(single, records.Count);
        var combined = single;
        for (var size = 2; size <= MostFeatures && combined.Count > 0; size++)
        {
            combined = blocker.Cut(Combine(combined, single, firstOf), last: size == MostFeatures);
        }
        return new CandidatePairs(Distinct(blocker.pairs));
    }

    private static Memberships Singles(IReadOnlyList<StandardRecord> records)
    {
        var memberships = new Memberships();
        var features = new List<ulong>();
        for (var record = 0; record < records.Count; record++)
        {
            Features.Of(records[record], features);
            for (var i = 0; i < features.Count && i <= byte.MaxValue; i++)
            {
                memberships.Add(features[i], record, i);
            }
        }
        return memberships;
    }

    /// <summary>Each large combination with each later large feature of the same record.</summary>
    private static Memberships Combine(Memberships combined, Memberships single, int[] firstOf)
    {
        var memberships = new Memberships();
        for (var i = 0; i < combined.Count; i++)
        {
            var record = combined.RecordAt(i);
            for (var s = firstOf[record]; s < single.Count && single.RecordAt(s) == record; s++)
            {
                // Features stand in ascending order, so that each combination is met once.
                if (single.LastAt(s) > combined.LastAt(i))
                {
                    memberships.Add(Features.Both(combined.KeyAt(i), single.KeyAt(s)), record, single.LastAt(s));
                }
            }
        }
        return memberships;
    }

    /// <summary>Pairs the members of every block that is small enough, and gives back the memberships of the others, by record.</summary>
    private Memberships Cut(Memberships memberships, bool last)
    {
        memberships.SortByKey();
        var large = new Memberships();
        for (int from = 0, to; from < memberships.Count; from = to)
        {
            to = from + 1;
            while (to < memberships.Count && memberships.KeyAt(to) == memberships.KeyAt(from))
            {
                to++;
            }
            if (to - from <= LargestBlock)
            {
                Pair(memberships, from, to, to - from);
            }
            else if (last)
            {
                Pair(memberships, from, to, Window);
            }
            else
            {
                for (var i = from; i < to; i++)
                {
                    large.Add(memberships.KeyAt(i), memberships.RecordAt(i), memberships.LastAt(i));
                }
            }
        }
        large.SortByRecord();
        return large;
    }

    private void Pair(Memberships memberships, int from, int to, int reach)
    {
        for (var i = from; i < to; i++)
        {
            for (var j = i + 1; j < to && j <= i + reach; j++)
            {
                var (left, right) = (memberships.RecordAt(i), memberships.RecordAt(j));
                if (left != right && (mayMeet is null || mayMeet(left, right)))
                {
                    pairs.Add(CandidatePairs.Pack(left, right));
                }
            }
        }
    }

    private static int[] FirstOf(Memberships byRecord, int records)
    {
        var firstOf = new int[records];
        for (var i = byRecord.Count - 1; i >= 0; i--)
        {
            firstOf[byRecord.RecordAt(i)] = i;
        }
        return firstOf;
    }

    private static ulong[] Distinct(List<ulong> pairs)
    {
        var span = CollectionsMarshal.AsSpan(pairs);
        span.Sort();
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i] != span[i - 1])
            {
                span[kept++] = span[i];
            }
        }
        return span[..kept].ToArray();
    }
}
