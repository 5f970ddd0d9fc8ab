namespace Disc.Portal.Shared.Pictures;

/// <summary>64 bits that change little when a picture is scaled, brightened or compressed: is each spot brighter than its neighbour?</summary>
internal static class PerceptualHash
{
    private const int Across = 9, Down = 8;

    /// <summary>Reads only the mean of each 8×8 block, so nothing is decoded. Null when the picture is too small to say anything.</summary>
    public static ulong? Of(JpegLayout picture)
    {
        var (means, width, height) = BlockMeans(picture);
        if (width < Across || height < Down)
            return null;
        Span<double> spots = stackalloc double[Across * Down];
        for (var y = 0; y < Down; y++)
            for (var x = 0; x < Across; x++)
                spots[y * Across + x] = Mean(means, width, x * width / Across, (x + 1) * width / Across, y * height / Down, (y + 1) * height / Down);
        var hash = 0UL;
        for (var y = 0; y < Down; y++)
            for (var x = 0; x < Across - 1; x++)
                hash = hash << 1 | (spots[y * Across + x] < spots[y * Across + x + 1] ? 1UL : 0UL);
        return hash;
    }

    private static double Mean(int[] means, int stride, int left, int right, int top, int bottom)
    {
        var sum = 0.0;
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
                sum += means[y * stride + x];
        return sum / ((right - left) * (bottom - top));
    }

    private static (int[] Means, int Width, int Height) BlockMeans(JpegLayout picture)
    {
        var luma = picture.Channels[0];
        int stride = picture.UnitsAcross * luma.Across, width = picture.Width / 8, height = picture.Height / 8;
        var all = new int[stride * picture.UnitsDown * luma.Down];
        var reader = new JpegBlockReader(picture.File.AsSpan(picture.ScanStart));
        Span<short> levels = stackalloc short[64];
        var level = 0;
        for (var unit = 0; unit < picture.UnitsAcross * picture.UnitsDown; unit++)
            for (var c = 0; c < picture.Channels.Length; c++)
                for (var block = 0; block < picture.Channels[c].Across * picture.Channels[c].Down; block++)
                {
                    reader.Read(picture.Channels[c], levels);
                    if (c > 0)
                        continue;
                    level += levels[0];
                    var row = unit / picture.UnitsAcross * luma.Down + block / luma.Across;
                    all[row * stride + unit % picture.UnitsAcross * luma.Across + block % luma.Across] = level;
                }
        // Blocks that hang over the right or lower edge are left out: their means are partly padding.
        var means = new int[width * height];
        for (var y = 0; y < height; y++)
            all.AsSpan(y * stride, width).CopyTo(means.AsSpan(y * width));
        return (means, width, height);
    }
}
