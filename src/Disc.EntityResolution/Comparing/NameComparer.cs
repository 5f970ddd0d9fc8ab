using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Comparing;

/// <summary>Compares the names of two people: the best agreement among all that they go by, in either order of given and family name.</summary>
internal static class NameComparer
{
    // How good a level is when the best pair of names is sought. It only chooses; what a level is worth is weighed later.
    private static readonly int[] Goodness = RankLevels();

    public static void Compare(StandardRecord left, StandardRecord right, Comparison into)
    {
        Finding? given = null, family = null;
        Finding? swappedGiven = null, swappedFamily = null;
        var swapped = -1;
        StandardName bestLeft = default, bestRight = default;
        foreach (var l in left.Names)
        {
            foreach (var r in right.Names)
            {
                if (Better(Given(l, r), ref given))
                {
                    (bestLeft, bestRight) = (l, r);
                }
                Better(Family(l, r), ref family);
                if (l.Given is null || l.Family is null || r.Given is null || r.Family is null)
                {
                    continue;
                }
                var crossed = Given(l.Given, l.First!, r.Family, r.Family);
                var crossedBack = Family(l.Family, r.Given);
                var goodness = Goodness[(int)crossed.Level] + Goodness[(int)crossedBack.Level];
                if (goodness > swapped)
                {
                    swapped = goodness;
                    (swappedGiven, swappedFamily) = (crossed, crossedBack);
                }
            }
        }
        var straight = (given is { } g ? Goodness[(int)g.Level] : 0) + (family is { } f ? Goodness[(int)f.Level] : 0);
        // A change of places must explain clearly more than leaving the names where they stand.
        if (swapped > straight + 3 && swapped >= 2 * Goodness[(int)Level.Near])
        {
            into.Set(PersonAttribute.GivenName, swappedGiven!.Value);
            into.Set(PersonAttribute.FamilyName, swappedFamily!.Value);
            into.Set(PersonAttribute.NameOrder, new Finding(Level.Swapped, null, null));
            return;
        }
        if (given is { } knownGiven)
        {
            into.Set(PersonAttribute.GivenName, knownGiven);
            if (knownGiven.Level is Level.Exact or Level.Nickname or Level.Close or Level.Sound)
            {
                Middle(bestLeft, bestRight, into);
            }
        }
        if (family is { } knownFamily)
        {
            into.Set(PersonAttribute.FamilyName, knownFamily);
            if (given is not null && straight >= 2 * Goodness[(int)Level.Near])
            {
                into.Set(PersonAttribute.NameOrder, new Finding(Level.Exact, null, null));
            }
        }
    }

    /// <summary>How far two given names agree.</summary>
    internal static Level GivenLevel(Term left, Term right)
    {
        if (ReferenceEquals(left, right))
        {
            return Level.Exact;
        }
        if (left.IsInitial || right.IsInitial)
        {
            return left.Text[0] == right.Text[0] ? Level.Initial : Level.Different;
        }
        return Nicknames.Share(left.Groups, right.Groups) ? Level.Nickname : Written(left, right);
    }

    private static Finding? Given(in StandardName left, in StandardName right) =>
        left.Given is null || right.Given is null ? null : Given(left.Given, left.First!, right.Given, right.First!);

    private static Finding Given(Term left, Term leftFirst, Term right, Term rightFirst)
    {
        if (ReferenceEquals(left, right))
        {
            return new Finding(Level.Exact, left, right);
        }
        var whole = GivenLevel(left, right);
        if (ReferenceEquals(left, leftFirst) && ReferenceEquals(right, rightFirst))
        {
            return new Finding(whole, left, right);
        }
        // "Mary Ann" and "Mary": the first names decide, the others are compared as middle names.
        var first = GivenLevel(leftFirst, rightFirst);
        return Goodness[(int)first] >= Goodness[(int)whole] ? new Finding(first, leftFirst, rightFirst) : new Finding(whole, left, right);
    }

    private static Finding? Family(in StandardName left, in StandardName right) =>
        left.Family is null || right.Family is null ? null : Family(left.Family, right.Family);

    private static Finding Family(Term left, Term right)
    {
        if (ReferenceEquals(left, right))
        {
            return new Finding(Level.Exact, left, right);
        }
        if (left.IsInitial || right.IsInitial)
        {
            return new Finding(left.Text[0] == right.Text[0] ? Level.Initial : Level.Different, left, right);
        }
        return new Finding(Written(left, right), left, right);
    }

    /// <summary>How far two names agree as written and as heard.</summary>
    private static Level Written(Term left, Term right)
    {
        var shorter = Math.Min(left.Text.Length, right.Text.Length);
        if (shorter >= 2 && left.MayBeWithin(1, right) && Likeness.Slips(left.Text, right.Text, 1) == 1)
        {
            // Of two letters, one is half the name.
            return shorter == 2 ? Level.Near : Level.Close;
        }
        if (ShareWord(left, right) || (shorter >= 3 && Begins(left.Text, right.Text)))
        {
            return Level.Part;
        }
        if (shorter >= 3 && left.Sound == right.Sound && left.Text[0] == right.Text[0])
        {
            return Level.Sound;
        }
        var near = shorter >= 3
            && ((left.MayBeAlike(right) && Likeness.JaroWinkler(left.Text, right.Text) >= 0.88)
                || (shorter >= 5 && left.MayBeWithin(2, right) && Likeness.Slips(left.Text, right.Text, 2) == 2));
        return near ? Level.Near : Level.Different;
    }

    private static void Middle(in StandardName left, in StandardName right, Comparison into)
    {
        if (left.Middle.Length == 0 || right.Middle.Length == 0 || ReferenceEquals(left.Given, right.Given))
        {
            return;
        }
        Finding? best = null;
        foreach (var l in left.Middle)
        {
            foreach (var r in right.Middle)
            {
                Better(new Finding(GivenLevel(l, r), l, r), ref best);
            }
        }
        into.Set(PersonAttribute.MiddleName, best!.Value);
    }

    private static bool ShareWord(Term left, Term right)
    {
        if (left.Words.Length == 1 && right.Words.Length == 1)
        {
            return false;
        }
        foreach (var l in left.Words)
        {
            foreach (var r in right.Words)
            {
                if (l.Length >= 3 && l == r)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool Begins(string left, string right) =>
        left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);

    private static bool Better(Finding? found, ref Finding? best)
    {
        if (found is { } f && (best is not { } b || Goodness[(int)f.Level] > Goodness[(int)b.Level]))
        {
            best = f;
            return true;
        }
        return false;
    }

    private static int[] RankLevels()
    {
        var goodness = new int[Enum.GetValues<Level>().Length];
        goodness[(int)Level.Exact] = 10;
        goodness[(int)Level.Nickname] = 8;
        goodness[(int)Level.Close] = 8;
        goodness[(int)Level.Sound] = 7;
        goodness[(int)Level.Part] = 6;
        goodness[(int)Level.Near] = 4;
        goodness[(int)Level.Initial] = 3;
        return goodness;
    }
}
