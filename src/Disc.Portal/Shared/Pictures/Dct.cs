namespace Disc.Portal.Shared.Pictures;

/// <summary>The cosine transform of JPEG, forward only: 64 samples to 64 coefficients in zigzag order.</summary>
internal sealed class Dct
{
    private readonly float[] _basis = new float[64];

    public Dct()
    {
        for (var u = 0; u < 8; u++)
            for (var x = 0; x < 8; x++)
                _basis[u * 8 + x] = (float)((u == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos((2 * x + 1) * u * Math.PI / 16));
    }

    public void Forward(ReadOnlySpan<float> samples, Span<float> zigzag)
    {
        Span<float> rows = stackalloc float[64];
        for (var y = 0; y < 8; y++)
            for (var u = 0; u < 8; u++)
            {
                var sum = 0f;
                for (var x = 0; x < 8; x++)
                    sum += samples[y * 8 + x] * _basis[u * 8 + x];
                rows[u * 8 + y] = sum;
            }
        Span<float> natural = stackalloc float[64];
        for (var v = 0; v < 8; v++)
            for (var u = 0; u < 8; u++)
            {
                var sum = 0f;
                for (var y = 0; y < 8; y++)
                    sum += rows[u * 8 + y] * _basis[v * 8 + y];
                natural[v * 8 + u] = sum;
            }
        for (var i = 0; i < 64; i++)
            zigzag[i] = natural[JpegTables.Zigzag[i]];
    }
}
