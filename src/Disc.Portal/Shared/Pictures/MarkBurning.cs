namespace Disc.Portal.Shared.Pictures;

/// <summary>Adds a mark to a JPEG without decoding it to pixels: only the coefficients of brightness change, so nothing else is lost.</summary>
internal static class MarkBurning
{
    private const int Largest = 1023;

    public static byte[] Add(JpegLayout picture, MarkTile tile)
    {
        var marks = tile.For(picture.Channels[0].Steps);
        var writer = new JpegBlockWriter(picture.Width, picture.Height, picture.Channels, picture.File.Length * 3 / 2);
        var reader = new JpegBlockReader(picture.File.AsSpan(picture.ScanStart));
        // Each picture has the mark in another place, so that many laid over one another do not give it away.
        int shiftAcross = picture.File.Length % tile.BlocksAcross, shiftDown = picture.File.Length / 7 % tile.BlocksDown;
        var largestDc = 1023 / picture.Channels[0].Steps[0];
        Span<short> levels = stackalloc short[64];
        int read = 0, written = 0;
        for (var down = 0; down < picture.UnitsDown; down++)
            for (var across = 0; across < picture.UnitsAcross; across++)
                for (var c = 0; c < picture.Channels.Length; c++)
                {
                    var channel = picture.Channels[c];
                    for (var block = 0; block < channel.Across * channel.Down; block++)
                    {
                        var last = reader.Read(channel, levels);
                        if (c == 0)
                        {
                            read += levels[0];
                            var row = (down * channel.Down + block / channel.Across + shiftDown) % tile.BlocksDown;
                            var column = (across * channel.Across + block % channel.Across + shiftAcross) % tile.BlocksAcross;
                            var at = row * tile.BlocksAcross + column;
                            var level = read;
                            if (!marks.Empty[at])
                            {
                                var mark = marks.Levels.AsSpan(at * 64, 64);
                                level = Math.Clamp(read + mark[0], -largestDc, largestDc);
                                last = AddTo(levels, mark);
                            }
                            levels[0] = (short)(level - written);
                            written = level;
                        }
                        writer.Write(c, levels, last);
                    }
                }
        return writer.Finish();
    }

    private static int AddTo(Span<short> levels, ReadOnlySpan<short> mark)
    {
        var last = 0;
        for (var i = 1; i < 64; i++)
            if ((levels[i] = (short)Math.Clamp(levels[i] + mark[i], -Largest, Largest)) != 0)
                last = i;
        return last;
    }
}
