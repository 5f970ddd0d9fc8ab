using System.Globalization;
using System.Net;
using System.Text;

namespace Disc.Portal.Shared.Pictures;

/// <summary>A line of text as coverage, one byte a pixel, drawn by Pango so that any script is shaped rightly.</summary>
internal sealed record Lettering(int Width, int Height, byte[] Coverage)
{
    public const int FontPixels = 40;

    private const int Longest = 60;

    /// <summary>The arguments of <c>vips text</c>. The text is Pango markup: escaped, and wrapped so that it can never begin like an option.</summary>
    public static string[] Arguments(string line) =>
        ["text", ".pgm", $"<span>{WebUtility.HtmlEncode(Printable(line))}</span>", "--font", $"sans bold {FontPixels}", "--dpi", "72"];

    /// <summary>Reads the greymap (P5) that <c>vips</c> writes.</summary>
    public static Lettering Read(byte[] pgm)
    {
        var at = 2;
        int[] numbers = [Number(), Number(), Number()];
        at++;
        return pgm.Length - at == numbers[0] * numbers[1] && pgm[0] == 'P' && pgm[1] == '5'
            ? new(numbers[0], numbers[1], pgm[at..])
            : throw new InvalidDataException("Not the greymap that was asked for.");

        int Number()
        {
            while (!char.IsAsciiDigit((char)pgm[at]))
            {
                if (pgm[at] == '#')
                    at = Array.IndexOf(pgm, (byte)'\n', at);
                at++;
            }
            var from = at;
            while (char.IsAsciiDigit((char)pgm[at]))
                at++;
            return int.Parse(Encoding.ASCII.GetString(pgm, from, at - from), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Without what has no shape (controls, line ends, halves of characters), and not longer than a line.</summary>
    private static string Printable(string line)
    {
        var kept = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
            kept.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? " " : rune.ToString());
        var clean = kept.ToString().Trim();
        var elements = new StringInfo(clean);
        if (elements.LengthInTextElements > Longest)
            clean = elements.SubstringByTextElements(0, Longest - 1) + "…";
        return clean.Length == 0 ? "·" : clean;
    }
}
