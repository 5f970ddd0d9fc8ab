using System.Globalization;
using System.Text;

namespace Disc.EntityResolution.Standardising;

/// <summary>Writing reduced to what does not depend on keyboard, habit or alphabet: lower-case Latin words, single blanks between.</summary>
public static class PlainText
{
    // Letters that Unicode does not decompose, and the basics of Cyrillic and Greek as passports write them (ICAO 9303, part 3, section 6).
    private static readonly Dictionary<char, string> Letters = (
        "ß=ss ø=o ł=l æ=ae œ=oe đ=d ð=d þ=th ı=i ħ=h "
        + "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia і=i є=ie ґ=g ј=j љ=lj њ=nj ћ=c џ=dz "
        + "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o")
        .Split(' ')
        .ToDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Lower case, no accents, apostrophes closed up (O'Brien becomes obrien), every other punctuation a blank.</summary>
    /// <param name="text">Any writing; null counts as empty.</param>
    /// <returns>Words of letters and digits with one blank between; empty when nothing is left. Letters of other scripts stay as they are.</returns>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }
        var plain = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in IsPlain(text) ? text : text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (c is '\'' or '’' or '`' or '‘' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            if (!char.IsLetterOrDigit(c))
            {
                blank = plain.Length > 0;
                continue;
            }
            if (blank)
            {
                plain.Append(' ');
                blank = false;
            }
            if (c > 127 && Letters.TryGetValue(c, out var latin))
            {
                plain.Append(latin);
            }
            else
            {
                plain.Append(c);
            }
        }
        return plain.ToString();
    }

    /// <summary>As <see cref="Of"/>, with the blanks closed up: for postcodes and identifiers.</summary>
    public static string Closed(string? text) => Of(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c > 127 || char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }
        return true;
    }
}
