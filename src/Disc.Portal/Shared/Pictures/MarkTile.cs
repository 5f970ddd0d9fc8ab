namespace Disc.Portal.Shared.Pictures;

/// <summary>The mark as a tile that repeats without a seam, already in the coefficients of JPEG, so that marking is an addition.</summary>
internal sealed class MarkTile
{
    private const double Slant = 24 * Math.PI / 180;

    private readonly float[] _coefficients;
    private readonly bool[] _empty;
    private Quantised? _latest;

    private MarkTile(int blocksAcross, int blocksDown, float[] coefficients, bool[] empty) =>
        (BlocksAcross, BlocksDown, _coefficients, _empty) = (blocksAcross, blocksDown, coefficients, empty);

    public int BlocksAcross { get; }

    public int BlocksDown { get; }

    /// <summary>What to add to each block's levels; a block without ink is empty.</summary>
    internal sealed record Quantised(ushort[] Steps, short[] Levels, bool[] Empty);

    /// <param name="block">The lettering, at the size at which it is shown, 0 to 1.</param>
    /// <param name="strength">How much brighter the letters and how much darker their edges become, of 255.</param>
    public static MarkTile Of(float[,] block, float strength)
    {
        int height = block.GetLength(0), width = block.GetLength(1);
        // Lines of text run on from tile to tile: the slope is bent a little until a whole number of lines fits.
        var across = Round8((width + 1.2 * height) * Math.Cos(Slant));
        var spacing = 2.3 * height;
        var lines = Math.Max(1, (int)Math.Round(across * Math.Tan(Slant) / (spacing / Math.Cos(Slant))));
        var down = Round8(across * Math.Tan(Slant) / lines);
        var slope = Math.Atan2((double)lines * down, across);

        var ink = Ink(block, across, down, slope);
        var edge = Math.Max(1, height / 30);
        var samples = new float[across * down];
        for (var y = 0; y < down; y++)
            for (var x = 0; x < across; x++)
            {
                var near = 0f;
                for (var dy = -edge; dy <= edge; dy++)
                    for (var dx = -edge; dx <= edge; dx++)
                        near = Math.Max(near, ink[(y + dy + down) % down * across + (x + dx + across) % across]);
                var core = ink[y * across + x];
                samples[y * across + x] = strength * (core - (near - core));
            }
        return Transform(samples, across, down);
    }

    /// <summary>The tile for one table of quantisation steps; all our pictures of a size share one.</summary>
    public Quantised For(ushort[] steps)
    {
        var latest = Volatile.Read(ref _latest);
        if (latest is not null && latest.Steps.AsSpan().SequenceEqual(steps))
            return latest;
        var levels = new short[_coefficients.Length];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = (short)MathF.Round(_coefficients[i] / steps[i & 63]);
        latest = new(steps, levels, _empty);
        Volatile.Write(ref _latest, latest);
        return latest;
    }

    private static float[] Ink(float[,] block, int across, int down, double slope)
    {
        int height = block.GetLength(0), width = block.GetLength(1);
        double cos = Math.Cos(slope), sin = Math.Sin(slope), period = across / cos, pitch = down * cos;
        var ink = new float[across * down];
        for (var y = 0; y < down; y++)
            for (var x = 0; x < across; x++)
            {
                var fall = x * sin + y * cos;
                var line = Math.Floor(fall / pitch);
                var v = fall - line * pitch;
                var along = x * cos - y * sin + line * down * sin;
                var u = along - Math.Floor(along / period) * period;
                ink[y * across + x] = Sample(block, width, height, u, v);
            }
        return ink;
    }

    private static float Sample(float[,] block, int width, int height, double u, double v)
    {
        int x = (int)u, y = (int)v;
        if (x + 1 >= width || y + 1 >= height)
            return 0;
        float fx = (float)(u - x), fy = (float)(v - y);
        var top = block[y, x] * (1 - fx) + block[y, x + 1] * fx;
        var bottom = block[y + 1, x] * (1 - fx) + block[y + 1, x + 1] * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private static MarkTile Transform(float[] samples, int across, int down)
    {
        var dct = new Dct();
        int blocksAcross = across / 8, blocksDown = down / 8;
        var coefficients = new float[samples.Length];
        var empty = new bool[blocksAcross * blocksDown];
        Span<float> block = stackalloc float[64];
        for (var at = 0; at < empty.Length; at++)
        {
            for (var y = 0; y < 8; y++)
                samples.AsSpan((at / blocksAcross * 8 + y) * across + at % blocksAcross * 8, 8).CopyTo(block[(y * 8)..]);
            empty[at] = !block.ContainsAnyExcept(0f);
            if (!empty[at])
                dct.Forward(block, coefficients.AsSpan(at * 64, 64));
        }
        return new(blocksAcross, blocksDown, coefficients, empty);
    }

    private static int Round8(double pixels) => Math.Max(8, (int)Math.Round(pixels / 8) * 8);
}
