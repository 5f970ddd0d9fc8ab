namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>The blocky letters that a camera writes into its picture: five dots across, seven down.</summary>
internal static class CameraLettering
{
    private const string Known = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-./ ";

    // Seven rows of five bits for each character above, two hexadecimal digits a row.
    private static readonly string[] Rows =
    [
        "0E11111F111111", "1E11111E11111E", "0E11101010110E", "1E11111111111E", "1F10101E10101F", "1F10101E101010", "0E11101713110F",
        "1111111F111111", "0E04040404040E", "0702020202120C", "11121418141211", "1010101010101F", "111B1515111111", "11191513111111",
        "0E11111111110E", "1E11111E101010", "0E11111115120D", "1E11111E141211", "0F10100E01011E", "1F040404040404", "1111111111110E",
        "11111111110A04", "1111111515150A", "11110A040A1111", "11110A04040404", "1F01020408101F",
        "0E11131519110E", "040C040404040E", "0E11010204081F", "1F02040201110E", "02060A121F0202", "1F101E0101110E", "0608101E11110E",
        "1F010204080808", "0E11110E11110E", "0E11110F01020C",
        "00040400040400", "0000001F000000", "00000000000C0C", "01010204081010", "00000000000000",
    ];

    public static void Write(Canvas canvas, string text, int x, int y, int dot)
    {
        foreach (var letter in text.ToUpperInvariant())
        {
            var at = Known.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0)
                WriteLetter(canvas, Rows[at], x, y, dot);
            x += 6 * dot;
        }
    }

    private static void WriteLetter(Canvas canvas, string rows, int x, int y, int dot)
    {
        // A dark shadow first, so that it is read on bright ground too.
        foreach (var (shift, tone) in ((int, byte)[])[(Math.Max(1, dot / 2), 20), (0, 238)])
            for (var row = 0; row < 7; row++)
            {
                var bits = Convert.ToInt32(rows.Substring(row * 2, 2), 16);
                for (var column = 0; column < 5; column++)
                    if ((bits >> (4 - column) & 1) != 0)
                        Square(canvas, x + column * dot + shift, y + row * dot + shift, dot, tone);
            }
    }

    private static void Square(Canvas canvas, int left, int top, int dot, byte tone)
    {
        for (var y = Math.Max(0, top); y < Math.Min(canvas.Height, top + dot); y++)
            for (var x = Math.Max(0, left); x < Math.Min(canvas.Width, left + dot); x++)
                canvas.Rgb.AsSpan((y * canvas.Width + x) * 3, 3).Fill(tone);
    }
}
