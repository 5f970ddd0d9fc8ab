namespace Disc.Portal.Partnerships.Triage;

/// <summary>Whose names stand in a text: pure, for suggesting who a report is about.</summary>
public static class NamesInText
{
    // Shorter ones are more often words than names.
    private const int ShortestName = 3;

    /// <summary>Those whose name stands in the text, the surest first: the whole name, then a family name or an alias alone.</summary>
    /// <param name="text">What somebody told.</param>
    /// <param name="people">Everybody who may be meant, with given name, family name and other names.</param>
    /// <param name="most">How many to give.</param>
    public static IReadOnlyList<Guid> Find(string text, IEnumerable<(Guid Id, string? Given, string? Family, IReadOnlyList<string> Others)> people, int most)
    {
        // A name is written as one: "Will" is a name, "will" a word.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')', '\'', '’')).Where(word => word.Length >= ShortestName && char.IsUpper(word[0]))
            .SelectMany(word => new[] { word, word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (words.Count == 0)
            return [];
        return [.. people.Select(person => (person.Id, Sure: Sure(person))).Where(person => person.Sure > 0)
            .OrderByDescending(person => person.Sure).Take(most).Select(person => person.Id)];

        int Sure((Guid Id, string? Given, string? Family, IReadOnlyList<string> Others) person)
        {
            var (given, family) = (Stands(person.Given), Stands(person.Family));
            return given && family ? 3 : family || person.Others.Any(Stands) ? 2 : 0;
        }

        bool Stands(string? name) => name is { Length: >= ShortestName }
            && name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(words.Contains);
    }
}
