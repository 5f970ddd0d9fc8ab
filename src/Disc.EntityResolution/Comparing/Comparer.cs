using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Comparing;

/// <summary>Compares two standardised records attribute by attribute. It finds; it does not weigh.</summary>
internal static class Comparer
{
    private static readonly PersonAttribute[] TownSlots = [PersonAttribute.Town, PersonAttribute.SecondTown, PersonAttribute.ThirdTown];
    private static readonly PersonAttribute[] IdentifierSlots = [PersonAttribute.Identifier, PersonAttribute.SecondIdentifier];

    /// <summary>Fills <paramref name="into"/> with one finding for each attribute that both records give. Allocates nothing.</summary>
    public static void Compare(StandardRecord left, StandardRecord right, Comparison into)
    {
        // One order for each pair, so that comparing A with B is comparing B with A.
        if (string.CompareOrdinal(left.Id, right.Id) > 0)
        {
            (left, right) = (right, left);
        }
        into.Clear();
        into.BothTwins = left.IsTwin && right.IsTwin;
        into.BothDatesFull = left.DateTerm is not null && right.DateTerm is not null;
        NameComparer.Compare(left, right, into);
        if (DateComparer.Compare(left.DateOfBirth, right.DateOfBirth) is { } level)
        {
            into.Set(PersonAttribute.DateOfBirth, new Finding(level, left.DateTerm, right.DateTerm));
        }
        if (left.Sex != Sex.Unknown && right.Sex != Sex.Unknown)
        {
            into.Set(PersonAttribute.Sex, new Finding(left.Sex == right.Sex ? Level.Exact : Level.Different, null, null));
        }
        Align(left.Towns, right.Towns, ValueComparer.Town, TownSlots, into);
        Best(left.Postcodes, right.Postcodes, ValueComparer.Postcode, PersonAttribute.Postcode, into);
        Best(left.Streets, right.Streets, ValueComparer.Town, PersonAttribute.Street, into);
        Identifiers(left.Identifiers, right.Identifiers, into);
        Best(left.Marks, right.Marks, ValueComparer.Town, PersonAttribute.Mark, into);
        Details(left.Details, right.Details, into);
    }

    /// <summary>The best agreement between any value of one and any of the other.</summary>
    private static void Best(Term[] left, Term[] right, Func<Term, Term, Level> compare, PersonAttribute attribute, Comparison into)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }
        Finding best = default;
        var found = false;
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                var level = compare(l, r);
                if (!found || level < best.Level)
                {
                    best = new Finding(level, l, r);
                    found = true;
                }
            }
        }
        into.Set(attribute, best);
    }

    /// <summary>Pairs off the values of two lists, best agreement first, one slot for each pair, whatever order they stand in.</summary>
    private static void Align(Term[] left, Term[] right, Func<Term, Term, Level> compare, PersonAttribute[] slots, Comparison into)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return;
        }
        Span<Level> levels = stackalloc Level[left.Length * right.Length];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                levels[i * right.Length + j] = compare(left[i], right[j]);
            }
        }
        uint leftUsed = 0, rightUsed = 0;
        var pairs = Math.Min(slots.Length, Math.Min(left.Length, right.Length));
        for (var slot = 0; slot < pairs; slot++)
        {
            var best = -1;
            for (var cell = 0; cell < levels.Length; cell++)
            {
                var free = (leftUsed >> cell / right.Length & 1) == 0 && (rightUsed >> cell % right.Length & 1) == 0;
                if (free && (best < 0 || levels[cell] < levels[best]))
                {
                    best = cell;
                }
            }
            var (l, r) = (best / right.Length, best % right.Length);
            leftUsed |= 1u << l;
            rightUsed |= 1u << r;
            into.Set(slots[slot], new Finding(levels[best], left[l], right[r]));
        }
    }

    private static void Identifiers((string Kind, Term Value)[] left, (string Kind, Term Value)[] right, Comparison into)
    {
        Finding? first = null, second = null;
        for (var i = 0; i < left.Length; i++)
        {
            if (i > 0 && left[i].Kind == left[i - 1].Kind)
            {
                continue;
            }
            if (BestOfKind(left[i].Kind, left, right, ValueComparer.Identifier) is not { } found)
            {
                continue;
            }
            if (first is not { } f || found.Level < f.Level)
            {
                (first, second) = (found, first);
            }
            else if (second is not { } s || found.Level < s.Level)
            {
                second = found;
            }
        }
        if (first is { } best)
        {
            into.Set(IdentifierSlots[0], best);
        }
        if (second is { } next)
        {
            into.Set(IdentifierSlots[1], next);
        }
    }

    private static void Details((string Kind, Term Value)[] left, (string Kind, Term Value)[] right, Comparison into)
    {
        Finding? best = null;
        foreach (var (kind, _) in left)
        {
            if (BestOfKind(kind, left, right, ValueComparer.Detail) is { } found && (best is not { } b || found.Level < b.Level))
            {
                best = found;
            }
        }
        if (best is { } known)
        {
            into.Set(PersonAttribute.Detail, known);
        }
    }

    private static Finding? BestOfKind(string kind, (string Kind, Term Value)[] left, (string Kind, Term Value)[] right, Func<Term, Term, Level> compare)
    {
        Finding? best = null;
        foreach (var (leftKind, l) in left)
        {
            foreach (var (rightKind, r) in right)
            {
                if (leftKind != kind || rightKind != kind)
                {
                    continue;
                }
                var level = compare(l, r);
                if (best is not { } b || level < b.Level)
                {
                    best = new Finding(level, l, r);
                }
            }
        }
        return best;
    }
}
