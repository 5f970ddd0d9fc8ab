using System.Globalization;
using System.Text;

namespace Disc.Portal.Shared.Text;

/// <summary>Text as a person typed it, without what a keyboard does not type: control characters, and marks that turn the reading direction.</summary>
public static class PlainText
{
    /// <summary>Several lines of text; null when nothing is left.</summary>
    public static string? Lines(string? typed) => Clean(typed, keepLines: true);

    /// <summary>One line of text; null when nothing is left.</summary>
    public static string? Line(string? typed) => Clean(typed, keepLines: false);

    private static string? Clean(string? typed, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
                text.Append(keepLines && rune.Value == '\n' ? '\n' : ' ');
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !TurnsReading(rune.Value) && rune != Rune.ReplacementChar)
                text.Append(rune.ToString());
        }

        var clean = text.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }

    // Embeddings, overrides and isolates: with them a text can be made to read as something else than it stores.
    private static bool TurnsReading(int rune) => rune is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
