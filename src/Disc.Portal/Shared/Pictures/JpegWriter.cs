namespace Disc.Portal.Shared.Pictures;

/// <summary>Makes a JPEG of pixels that a program has drawn, in the form that the mark can be burnt into.</summary>
public static class JpegWriter
{
    /// <summary><paramref name="rgb"/> holds three bytes a pixel, row by row from the top.</summary>
    public static byte[] Write(ReadOnlySpan<byte> rgb, int width, int height, int quality = 88)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgb.Length, width * height * 3);
        var dct = new Dct();
        ushort[] luma = JpegTables.Quantisation(chroma: false, quality), chroma = JpegTables.Quantisation(chroma: true, quality);
        JpegLayout.Channel[] channels =
        [
            new(1, 1, 1, 0) { Steps = luma }, new(2, 1, 1, 1) { Steps = chroma }, new(3, 1, 1, 1) { Steps = chroma },
        ];
        var writer = new JpegBlockWriter(width, height, channels, width * height / 4);
        Span<float> samples = stackalloc float[192];
        Span<float> coefficients = stackalloc float[64];
        Span<short> levels = stackalloc short[64];
        Span<int> before = stackalloc int[3];
        for (var top = 0; top < height; top += 8)
            for (var left = 0; left < width; left += 8)
            {
                var flat = Fetch(rgb, width, height, left, top, samples);
                for (var c = 0; c < 3; c++)
                {
                    var last = 0;
                    levels.Clear();
                    if (flat)
                        levels[0] = (short)MathF.Round(samples[c * 64] * 8 / channels[c].Steps[0]);
                    else
                    {
                        dct.Forward(samples.Slice(c * 64, 64), coefficients);
                        var steps = channels[c].Steps;
                        for (var i = 0; i < 64; i++)
                            // Most levels are nought, and a comparison is cheaper than a division.
                            if (Math.Abs(coefficients[i]) * 2 > steps[i] && (levels[i] = (short)MathF.Round(coefficients[i] / steps[i])) != 0)
                                last = i;
                    }
                    (levels[0], before[c]) = ((short)(levels[0] - before[c]), levels[0]);
                    writer.Write(c, levels, last);
                }
            }
        return writer.Finish();
    }

    /// <summary>One block in brightness and two colours; true when it is all of one colour.</summary>
    private static bool Fetch(ReadOnlySpan<byte> rgb, int width, int height, int left, int top, Span<float> samples)
    {
        var flat = true;
        var first = (top * width + left) * 3;
        for (var y = 0; y < 8; y++)
            for (var x = 0; x < 8; x++)
            {
                var at = (Math.Min(top + y, height - 1) * width + Math.Min(left + x, width - 1)) * 3;
                float r = rgb[at], g = rgb[at + 1], b = rgb[at + 2];
                flat &= rgb[at] == rgb[first] && rgb[at + 1] == rgb[first + 1] && rgb[at + 2] == rgb[first + 2];
                var i = y * 8 + x;
                samples[i] = 0.299f * r + 0.587f * g + 0.114f * b - 128;
                samples[64 + i] = -0.168736f * r - 0.331264f * g + 0.5f * b;
                samples[128 + i] = 0.5f * r - 0.418688f * g - 0.081312f * b;
            }
        return flat;
    }
}
