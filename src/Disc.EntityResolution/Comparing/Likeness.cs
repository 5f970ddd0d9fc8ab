namespace Disc.EntityResolution.Comparing;

/// <summary>How alike two words are, letter by letter.</summary>
public static class Likeness
{
    private const int Longest = 64;

    /// <summary>Jaro-Winkler similarity, 0 (nothing alike) to 1 (equal), with the usual prefix scale of 0.1 over at most four letters.</summary>
    /// <remarks>Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage", 1990.
    /// Only the first 64 letters count. Symmetric.</remarks>
    public static double JaroWinkler(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty && right.IsEmpty ? 1 : 0;
        }
        // Which letter matches which depends, rarely, on where one begins: always begin with the same word.
        if (left.SequenceCompareTo(right) > 0)
        {
            var first = left;
            left = right;
            right = first;
        }
        // The sets of letters already matched fit into one word each.
        ulong leftMatched = 0, rightMatched = 0;
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var to = Math.Min(right.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= to; j++)
            {
                if ((rightMatched >> j & 1) == 0 && left[i] == right[j])
                {
                    leftMatched |= 1UL << i;
                    rightMatched |= 1UL << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0)
        {
            return 0;
        }
        var outOfOrder = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if ((leftMatched >> i & 1) == 0)
            {
                continue;
            }
            while ((rightMatched >> j & 1) == 0)
            {
                j++;
            }
            if (left[i] != right[j])
            {
                outOfOrder++;
            }
            j++;
        }
        double m = matches;
        var jaro = (m / left.Length + m / right.Length + (m - outOfOrder / 2) / m) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(left.Length, right.Length)) && left[prefix] == right[prefix])
        {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /// <summary>Slips of the pen between two words: letters left out, put in, changed, or neighbours in the wrong order.</summary>
    /// <param name="most">Count no further than this.</param>
    /// <returns>The number of slips, or <paramref name="most"/> + 1 when there are more. Symmetric.</returns>
    /// <remarks>The optimal string alignment form of F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964.</remarks>
    public static int Slips(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }
        while (!left.IsEmpty && !right.IsEmpty && left[0] == right[0])
        {
            left = left[1..];
            right = right[1..];
        }
        while (!left.IsEmpty && !right.IsEmpty && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
        if (left.IsEmpty || right.IsEmpty)
        {
            return Math.Min(most + 1, Math.Max(left.Length, right.Length));
        }
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.Min(least, best);
            }
            if (least > most)
            {
                return most + 1;
            }
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.Min(most + 1, above[right.Length]);
    }
}
