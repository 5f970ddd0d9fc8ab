using System.Text;

namespace Disc.EntityResolution.Standardising;

/// <summary>How a name sounds to a British ear, as a short code: names that sound alike share it.</summary>
/// <remarks>
/// In the line of NYSIIS (Taft, 1970) and Metaphone (Philips, 1990): spellings of one sound are folded, then all vowels but the first go.
/// Written anew with what British records hold: Mac and Mc, silent gh, Welsh dd and ff, Polish sz, cz and w.
/// </remarks>
public static class SoundCode
{
    private static readonly (string Spelling, string Sound)[] Beginnings =
    [
        ("mac", "mk"), ("mc", "mk"), ("kn", "n"), ("gn", "n"), ("pn", "n"), ("wr", "r"), ("ps", "s"), ("rh", "r"), ("wh", "w"), ("sch", "x"), ("st john", "snjn"),
    ];

    // Longest first: the first spelling that fits wins.
    private static readonly (string Spelling, string Sound)[] Spellings =
    [
        ("ough", "f"), ("augh", "f"), ("tsch", "x"), ("tch", "x"), ("sch", "sk"), ("igh", "y"), ("dge", "j"), ("cht", "t"), ("ght", "t"),
        ("gh", ""), ("ph", "f"), ("sh", "x"), ("sz", "x"), ("cz", "x"), ("ch", "x"), ("zh", "x"), ("th", "t"), ("ck", "k"), ("dd", "d"), ("ff", "f"),
        ("ce", "s"), ("ci", "s"), ("cy", "s"), ("qu", "kw"), ("ks", "x"), ("dj", "j"), ("ts", "s"), ("kh", "k"), ("mb", "m"),
    ];

    /// <summary>The code of one standardised word.</summary>
    /// <param name="word">A word from <see cref="PlainText.Of"/>.</param>
    /// <returns>Up to six letters; the word itself when it has no Latin letters. Never throws.</returns>
    public static string Of(string word)
    {
        if (word.Length == 0)
        {
            return word;
        }
        var code = new StringBuilder(8);
        var rest = word.AsSpan();
        foreach (var (spelling, sound) in Beginnings)
        {
            if (rest.StartsWith(spelling, StringComparison.Ordinal) && rest.Length > spelling.Length)
            {
                code.Append(sound);
                rest = rest[spelling.Length..];
                break;
            }
        }
        while (!rest.IsEmpty && code.Length < 6)
        {
            var taken = 1;
            var found = false;
            foreach (var (spelling, sound) in Spellings)
            {
                if (rest.StartsWith(spelling, StringComparison.Ordinal))
                {
                    foreach (var s in sound)
                    {
                        Add(code, s);
                    }
                    // "ce", "ci" and "cy" give back their vowel, which is dropped anyway.
                    taken = spelling.Length;
                    found = true;
                    break;
                }
            }
            if (!found)
            {
                Add(code, rest[0]);
            }
            rest = rest[taken..];
        }
        return code.Length == 0 ? word : code.ToString();
    }

    private static void Add(StringBuilder code, char letter)
    {
        var sound = letter switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 'a',
            'c' or 'q' => 'k',
            'z' => 's',
            'v' => 'f',
            _ => letter,
        };
        // Only a leading vowel is heard; h and w after the beginning are not. A letter doubled is one sound.
        if (code.Length > 0 && (sound is 'a' or 'h' or 'w' || code[^1] == sound))
        {
            return;
        }
        code.Append(sound);
    }
}
