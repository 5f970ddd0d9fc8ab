using System.Globalization;
using Disc.EntityResolution.Standardising;

namespace Disc.EntityResolution.Searching;

/// <summary>The words by which a record is found, and the words of a query.</summary>
internal static class SearchWords
{
    // What people type around what they mean.
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "the", "of", "in", "on", "at", "with", "near", "from", "to", "or", "is", "has", "who", "aka", "called", "calls", "call", "himself", "herself",
        "known", "as", "born", "nickname", "named", "name", "mr", "mrs", "miss", "ms",
    };

    /// <summary>The words of a record, each with whether it is part of a name; none twice.</summary>
    public static HashSet<(string Text, bool IsName)> Of(PersonRecord record)
    {
        var words = new HashSet<(string, bool)>();
        foreach (var name in record.Names)
        {
            foreach (var part in new[] { name.Given, name.Family, name.Full })
            {
                var plain = PlainText.Of(part);
                Add(words, plain, isName: true);
                // "Smith-Jones" is also found as smithjones; a whole name closed up is nobody's word.
                if (part != name.Full && plain.Contains(' ', StringComparison.Ordinal))
                {
                    words.Add((PlainText.Closed(part), true));
                }
            }
        }
        foreach (var place in record.Places)
        {
            Add(words, PlainText.Of(place.Town), isName: false);
            Add(words, PlainText.Of(place.Street), isName: false);
            Add(words, PlainText.Closed(place.Postcode), isName: false);
        }
        foreach (var identifier in record.Identifiers)
        {
            Add(words, PlainText.Closed(identifier.Value), isName: false);
        }
        foreach (var mark in record.Marks)
        {
            Add(words, PlainText.Of(mark), isName: false);
        }
        foreach (var detail in record.Attributes.Values)
        {
            Add(words, PlainText.Of(detail), isName: false);
        }
        if (record.Sex != Sex.Unknown)
        {
            words.Add((record.Sex == Sex.Male ? "male" : "female", false));
        }
        if (record.DateOfBirth.Year is { } year)
        {
            words.Add((year.ToString(CultureInfo.InvariantCulture), false));
        }
        return words;
    }

    /// <summary>The words of a query that say something, in the order asked, none twice.</summary>
    public static List<string> Asked(string text)
    {
        var asked = new List<string>();
        foreach (var word in PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var meant = word switch { "man" or "men" or "boy" => "male", "woman" or "women" or "girl" => "female", _ => word };
            if (!Empty.Contains(meant) && !asked.Contains(meant))
            {
                asked.Add(meant);
            }
        }
        return asked;
    }

    private static void Add(HashSet<(string, bool)> words, string plain, bool isName)
    {
        foreach (var word in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add((word, isName));
        }
    }
}
