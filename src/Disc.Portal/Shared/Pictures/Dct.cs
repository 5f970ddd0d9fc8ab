using System.Runtime.Intrinsics;

namespace Disc.Portal.Shared.Pictures;

/// <summary>The cosine transform of JPEG, forward only: 64 samples to 64 coefficients in zigzag order.</summary>
internal sealed class Dct
{
    /// <summary>At [x]: what sample x gives to each of the eight frequencies.</summary>
    private readonly Vector256<float>[] _ofSample = new Vector256<float>[8];

    private readonly float[] _basis = new float[64];

    public Dct()
    {
        for (var u = 0; u < 8; u++)
            for (var x = 0; x < 8; x++)
                _basis[u * 8 + x] = (float)((u == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos((2 * x + 1) * u * Math.PI / 16));
        for (var x = 0; x < 8; x++)
            _ofSample[x] = Vector256.Create(
                _basis[x], _basis[8 + x], _basis[16 + x], _basis[24 + x], _basis[32 + x], _basis[40 + x], _basis[48 + x], _basis[56 + x]);
    }

    public void Forward(ReadOnlySpan<float> samples, Span<float> zigzag)
    {
        Span<Vector256<float>> rows = stackalloc Vector256<float>[8];
        for (var y = 0; y < 8; y++)
        {
            var row = Vector256<float>.Zero;
            for (var x = 0; x < 8; x++)
                row += _ofSample[x] * samples[y * 8 + x];
            rows[y] = row;
        }
        Span<float> natural = stackalloc float[64];
        for (var v = 0; v < 8; v++)
        {
            var row = Vector256<float>.Zero;
            for (var y = 0; y < 8; y++)
                row += rows[y] * _basis[v * 8 + y];
            row.CopyTo(natural[(v * 8)..]);
        }
        var order = JpegTables.Zigzag;
        for (var i = 0; i < 64; i++)
            zigzag[i] = natural[order[i]];
    }
}
