namespace Disc.EntityResolution.Standardising;

/// <summary>Takes whole names apart: titles off, "Family, Given" turned round, particles kept with their family name.</summary>
internal static class NameParser
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "reverend", "revd", "hon",
        "baron", "baroness", "baronet", "bt", "earl", "count", "countess", "duke", "duchess", "viscount", "viscountess", "marquess", "marquis",
        "capt", "captain", "maj", "major", "col", "colonel", "lt", "lieutenant", "gen", "general", "admiral", "sgt", "sergeant", "pc", "pcso", "cllr",
        "jr", "jnr", "junior", "sr", "snr", "senior", "esq", "esquire", "ii", "iii", "iv", "obe", "mbe", "cbe", "phd", "md",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "del", "della", "di", "da", "dos", "du", "la", "le", "van", "von", "der", "den", "ten", "ter", "bin", "ibn", "al", "el", "st", "o", "mac", "mc", "fitz", "ap", "of", "y",
    };

    /// <summary>The given and the family words of a whole name, and further family names that follow a title ("1st Baron Clifford of Chudleigh").</summary>
    public static (string Given, string Family, string[] Further) Parse(string full)
    {
        var comma = full.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            var before = PlainText.Of(full[..comma]);
            var after = PlainText.Of(full[(comma + 1)..]);
            var afterWords = after.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (before.Length == 0 || after.Length == 0)
            {
                return Split(Words(before.Length == 0 ? after : before));
            }
            if (!afterWords.Any(IsTitle))
            {
                return (string.Join(' ', afterWords), string.Join(' ', Words(before)), []);
            }
            var (given, family, _) = Split(Words(before));
            return (given, family, [.. Words(after).Where(w => !Particles.Contains(w) && w.Length > 2)]);
        }
        return Split(Words(PlainText.Of(full)));
    }

    /// <summary>A plain given or family name without titles, unless nothing else is left: Duke and Major are names too.</summary>
    public static string WithoutTitles(string plain)
    {
        if (!plain.Contains(' ', StringComparison.Ordinal))
        {
            return plain;
        }
        return string.Join(' ', Words(plain));
    }

    private static List<string> Words(string plain)
    {
        var all = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = all.Where(w => !IsTitle(w)).ToList();
        return kept.Count == 0 ? [.. all] : kept;
    }

    private static (string Given, string Family, string[] Further) Split(List<string> words)
    {
        if (words.Count < 2)
        {
            return (string.Join(' ', words), string.Empty, []);
        }
        var family = words.Count - 1;
        while (family > 1 && Particles.Contains(words[family - 1]))
        {
            family--;
        }
        return (string.Join(' ', words.Take(family)), string.Join(' ', words.Skip(family).SkipWhile(w => w == "of")), []);
    }

    private static bool IsTitle(string word) => Titles.Contains(word) || IsOrdinal(word);

    private static bool IsOrdinal(string word) =>
        word.Length is >= 3 and <= 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && char.IsAsciiDigit(word[^3]);
}
