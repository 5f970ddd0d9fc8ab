using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Disc.Portal.Partnerships.Masking;

/// <summary>Text taken apart into words, each without its case and accents, so that "MARLÓW" and "marlow" are one.</summary>
internal static partial class Words
{
    // What Unicode does not take apart, and people do.
    private static readonly FrozenDictionary<char, string> Plain = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
    }.ToFrozenDictionary();

    /// <summary>The text with one way of writing each letter, and without characters that are not seen.</summary>
    public static string Clean(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        var clean = new StringBuilder(whole.Length);
        foreach (var letter in whole.ToString().Normalize(NormalizationForm.FormKC))
        {
            if (char.GetUnicodeCategory(letter) is not UnicodeCategory.Format && (!char.IsControl(letter) || letter == '\n'))
                clean.Append(letter);
            else if (letter == '\t')
                clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>A word in lower case and without accents.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (Plain.TryGetValue(letter, out var plain))
                folded.Append(plain);
            else if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a cleaned text, in order.</summary>
    public static IReadOnlyList<string> In(string clean) => [.. OneWord().Matches(clean).Select(match => Fold(match.Value)).Where(word => word.Length > 0)];

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OneWord();
}
