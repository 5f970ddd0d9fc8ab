namespace Disc.Portal.Shared.Pictures;

/// <summary>
/// Covers parts of a JPEG for good: every block that a box touches loses its coefficients, all of them, in brightness and colour, and
/// becomes one flat grey. A blur or a mosaic can be undone by guessing; what is not there cannot.
/// </summary>
internal static class Covering
{
    // A dark grey: seen as a cover on light and on dark pictures.
    private const int Grey = 72;

    public static byte[] Cover(JpegLayout picture, IReadOnlyList<PictureBox> boxes)
    {
        var writer = new JpegBlockWriter(picture.Width, picture.Height, picture.Channels, picture.File.Length + 4096);
        var reader = new JpegBlockReader(picture.File.AsSpan(picture.ScanStart));
        var (unitWidth, unitHeight) = (8 * picture.WidestSampling, 8 * picture.TallestSampling);
        var flat = (short)((Grey - 128) * 8 / picture.Channels[0].Steps[0]);
        Span<short> levels = stackalloc short[64];
        Span<int> read = stackalloc int[3], written = stackalloc int[3];
        read.Clear();
        written.Clear();
        for (var down = 0; down < picture.UnitsDown; down++)
            for (var across = 0; across < picture.UnitsAcross; across++)
            {
                var covered = boxes.Any(box => Touches(box, picture, across * unitWidth, down * unitHeight, unitWidth, unitHeight));
                for (var c = 0; c < picture.Channels.Length; c++)
                {
                    var channel = picture.Channels[c];
                    for (var block = 0; block < channel.Across * channel.Down; block++)
                    {
                        var last = reader.Read(channel, levels);
                        read[c] += levels[0];
                        var level = read[c];
                        if (covered)
                        {
                            levels.Clear();
                            last = 0;
                            level = c == 0 ? flat : 0;
                        }

                        levels[0] = (short)(level - written[c]);
                        written[c] = level;
                        writer.Write(c, levels, last);
                    }
                }
            }

        return writer.Finish();
    }

    private static bool Touches(PictureBox box, JpegLayout picture, int left, int top, int width, int height) =>
        left < (box.Left + box.Width) * picture.Width && left + width > box.Left * picture.Width
        && top < (box.Top + box.Height) * picture.Height && top + height > box.Top * picture.Height;
}
