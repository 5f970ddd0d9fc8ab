namespace Disc.Portal.Platform.Demonstration.Drawing;

/// <summary>A die that falls the same way for the same seed on every machine and in every version (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            return z ^ z >> 31;
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Share() => (Next() >> 40) / (float)(1 << 24);

    public float Between(float low, float high) => low + (high - low) * Share();

    public int Below(int count) => (int)(Next() % (ulong)count);

    public bool In(float share) => Share() < share;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];
}
