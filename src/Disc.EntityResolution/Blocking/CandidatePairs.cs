namespace Disc.EntityResolution.Blocking;

/// <summary>The pairs worth comparing, each once, as positions of records with the smaller first, in ascending order.</summary>
internal sealed class CandidatePairs(ulong[] pairs)
{
    public int Count => pairs.Length;

    public (int Left, int Right) this[int index] => ((int)(pairs[index] >> 32), (int)(uint)pairs[index]);

    public static ulong Pack(int left, int right) => left < right ? (ulong)left << 32 | (uint)right : (ulong)right << 32 | (uint)left;
}
