using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Comparing;

/// <summary>Compares single values other than names: towns, streets, postcodes, identifiers.</summary>
internal static class ValueComparer
{
    /// <summary>How far two towns or streets agree.</summary>
    public static Level Town(Term left, Term right)
    {
        if (ReferenceEquals(left, right))
        {
            return Level.Exact;
        }
        var shorter = Math.Min(left.Text.Length, right.Text.Length);
        var most = shorter >= 8 ? 2 : 1;
        if (shorter >= 3 && left.MayBeWithin(most, right) && Likeness.Slips(left.Text, right.Text, most) <= most)
        {
            return Level.Close;
        }
        if (shorter >= 4 && (left.MayContain(right) || right.MayContain(left)) && (left.Text.Contains(right.Text, StringComparison.Ordinal) || right.Text.Contains(left.Text, StringComparison.Ordinal)))
        {
            return Level.Part;
        }
        // Most pairs of places are unlike, and most of those begin differently: the first letter saves the dearest comparison.
        return shorter >= 4 && left.Text[0] == right.Text[0] && left.MayBeAlike(right) && Likeness.JaroWinkler(left.Text, right.Text) >= 0.9 ? Level.Near : Level.Different;
    }

    /// <summary>How far two postcodes agree; the district is all but the last three characters of a British one, all but the last of a short one.</summary>
    public static Level Postcode(Term left, Term right)
    {
        if (ReferenceEquals(left, right))
        {
            return Level.Exact;
        }
        if (left.MayBeWithin(1, right) && Likeness.Slips(left.Text, right.Text, 1) == 1)
        {
            return Level.Close;
        }
        return District(left.Text).SequenceEqual(District(right.Text)) ? Level.Area : Level.Different;
    }

    /// <summary>How far two identifiers of one kind agree; the value is the last word of the term, after its kind.</summary>
    public static Level Identifier(Term left, Term right)
    {
        if (ReferenceEquals(left, right))
        {
            return Level.Exact;
        }
        if (!left.MayBeWithin(2, right))
        {
            return Level.Different;
        }
        // Two slips in a long address ("e-mail") are still slips; in a short number they are another number.
        var (l, r) = (left.Words[^1], right.Words[^1]);
        var slips = Likeness.Slips(l, r, 2);
        if (slips == 1)
        {
            return Level.Close;
        }
        return slips == 2 && Math.Min(l.Length, r.Length) >= 10 ? Level.Near : Level.Different;
    }

    /// <summary>How far two details under one name agree.</summary>
    public static Level Detail(Term left, Term right)
    {
        if (ReferenceEquals(left, right))
        {
            return Level.Exact;
        }
        return Likeness.Slips(left.Words[^1], right.Words[^1], 1) == 1 ? Level.Close : Level.Different;
    }

    /// <summary>The part of a postcode that names its district.</summary>
    public static ReadOnlySpan<char> District(string postcode) =>
        postcode.Length >= 5 && !char.IsAsciiDigit(postcode[0]) ? postcode.AsSpan(0, postcode.Length - 3) : postcode.AsSpan(0, Math.Max(0, postcode.Length - 1));
}
