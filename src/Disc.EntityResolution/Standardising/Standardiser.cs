namespace Disc.EntityResolution.Standardising;

/// <summary>Turns a record as written into a record ready for comparison.</summary>
internal sealed class Standardiser(Vocabulary vocabulary)
{
    // More names or places than this say nothing more about who it is, and would cost the square of their number.
    private const int MostValues = 8;

    public StandardRecord Standardise(PersonRecord record)
    {
        var date = record.DateOfBirth;
        return new StandardRecord
        {
            Id = record.Id,
            Names = Names(record.Names),
            DateOfBirth = date,
            DateTerm = date.IsFull ? vocabulary.Of(TermKind.Date, $"{date.Year:0000}{date.Month:00}{date.Day:00}") : null,
            Sex = record.Sex,
            Towns = Terms(TermKind.Town, record.Places, p => PlainText.Of(p.Town)),
            Postcodes = Terms(TermKind.Postcode, record.Places, p => PlainText.Closed(p.Postcode)),
            Streets = Terms(TermKind.Street, record.Places, p => WithoutNumber(PlainText.Of(p.Street))),
            Identifiers = Pairs(TermKind.Identifier, record.Identifiers.Select(i => (i.Kind, i.Value))),
            Marks = Terms(TermKind.Mark, record.Marks, PlainText.Of),
            Details = Pairs(TermKind.Detail, record.Attributes.Select(a => (a.Key, a.Value))),
            IsTwin = record.IsTwin,
        };
    }

    private StandardName[] Names(IReadOnlyList<PersonName> written)
    {
        if (written.Count == 0)
        {
            return [];
        }
        var names = new List<StandardName>(written.Count);
        foreach (var name in written)
        {
            Add(names, PlainText.Of(name.Given), PlainText.Of(name.Family));
            if (string.IsNullOrWhiteSpace(name.Full))
            {
                continue;
            }
            var (given, family, further) = NameParser.Parse(name.Full);
            Add(names, given, family);
            foreach (var other in further)
            {
                Add(names, given, other);
            }
        }
        if (names.Count > 1)
        {
            names.Sort(InOrder);
        }
        return names.Count > MostValues ? [.. names.Take(MostValues)] : [.. names];
    }

    private void Add(List<StandardName> names, string given, string family)
    {
        given = NameParser.WithoutTitles(given);
        family = NameParser.WithoutTitles(family);
        var allGiven = vocabulary.Of(TermKind.Name, given);
        var name = new StandardName(allGiven, allGiven, [], vocabulary.Of(TermKind.Name, family));
        var blank = given.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0)
        {
            name = name with
            {
                First = vocabulary.Of(TermKind.Name, given[..blank]),
                Middle = [.. given[(blank + 1)..].Split(' ').Select(word => vocabulary.Of(TermKind.Name, word)!)],
            };
        }
        if ((name.Given ?? name.Family) is null || names.Exists(n => n.Given == name.Given && n.Family == name.Family))
        {
            return;
        }
        names.Add(name);
    }

    private Term[] Terms<T>(TermKind kind, IReadOnlyList<T> written, Func<T, string> plain)
    {
        if (written.Count == 0)
        {
            return [];
        }
        var terms = new List<Term>(written.Count);
        foreach (var value in written)
        {
            if (vocabulary.Of(kind, plain(value)) is { } term && !terms.Contains(term))
            {
                terms.Add(term);
            }
        }
        terms.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        return terms.Count > MostValues ? [.. terms.Take(MostValues)] : [.. terms];
    }

    private (string Kind, Term Value)[] Pairs(TermKind termKind, IEnumerable<(string Kind, string Value)> written)
    {
        var pairs = new List<(string Kind, Term Value)>();
        foreach (var (kind, value) in written)
        {
            var plainKind = PlainText.Of(kind);
            var plain = PlainText.Closed(value);
            if (plain.Length > 0 && vocabulary.Of(termKind, plainKind + " " + plain) is { } term && !pairs.Contains((plainKind, term)))
            {
                pairs.Add((plainKind, term));
            }
        }
        pairs.Sort((a, b) => string.CompareOrdinal(a.Value.Text, b.Value.Text));
        return pairs.Count > MostValues ? [.. pairs.Take(MostValues)] : [.. pairs];
    }

    private static string WithoutNumber(string street)
    {
        var blank = street.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && char.IsAsciiDigit(street[0]) ? street[(blank + 1)..] : street;
    }

    private static int InOrder(StandardName a, StandardName b)
    {
        var byFamily = string.CompareOrdinal(a.Family?.Text, b.Family?.Text);
        return byFamily != 0 ? byFamily : string.CompareOrdinal(a.Given?.Text, b.Given?.Text);
    }
}
