using System.Collections.Frozen;

namespace Disc.Portal.Partnerships.Masking;

/// <summary>The words of the names of people and places that a partnership knows: none of them may stand in what voters read (rule 15).</summary>
public sealed class KnownWords
{
    // They stand in every sentence and tell nobody apart; as part of a longer name they go with it.
    private static readonly FrozenSet<string> Everyday = new[]
    {
        "a", "an", "and", "as", "at", "be", "but", "by", "co", "de", "do", "for", "from", "go", "he", "her", "him", "his", "if", "in", "is", "it", "its", "ltd", "me", "my",
        "no", "not", "of", "off", "on", "or", "our", "out", "plc", "she", "so", "the", "they", "to", "up", "us", "was", "we", "were", "with", "you",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    /// <param name="names">Names of people in any form: given and family names, aliases, nicknames, staff.</param>
    /// <param name="places">Premises, organisations, addresses, streets, areas.</param>
    public KnownWords(IEnumerable<string?> names, IEnumerable<string?> places)
    {
        Learn(this.names, names);
        Learn(this.places, places);
    }

    /// <summary>What a word stands for; null for a word that nobody is called by.</summary>
    internal MaskedKind? KindOf(string folded) => Is(names, folded) ? MaskedKind.Name : Is(places, folded) ? MaskedKind.Place : null;

    // "Marlows" is the family of Marlow, and a possessive that somebody typed without its apostrophe.
    private static bool Is(HashSet<string> known, string folded) =>
        known.Contains(folded)
        || (folded.EndsWith('s') && known.Contains(folded[..^1]))
        || (folded.EndsWith("es", StringComparison.Ordinal) && known.Contains(folded[..^2]));

    private static void Learn(HashSet<string> known, IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var words = Words.In(Words.Clean(text));
            foreach (var word in words.Where(word => word.Length > 1 && !Everyday.Contains(word) && !word.All(char.IsDigit)))
                known.Add(word);
            // O'Brien is also written OBrien, and Anne-Marie Annemarie.
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (words[i].Length + words[i + 1].Length > 3 && !(words[i] + words[i + 1]).All(char.IsDigit) && !Everyday.Contains(words[i] + words[i + 1]))
                    known.Add(words[i] + words[i + 1]);
            }

            if (words.Count > 2 && string.Concat(words) is { Length: > 5 } together && !together.All(char.IsDigit))
                known.Add(together);
        }
    }
}
