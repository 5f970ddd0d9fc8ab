namespace Disc.Portal.Shared.History;

/// <summary>How a place seals the private parts of its audit trail.</summary>
/// <param name="NewKey">Makes a new wrapped key.</param>
/// <param name="Seal">Seals bytes under a wrapped key for a purpose.</param>
public sealed record HistorySeal(Func<byte[]> NewKey, HistorySeal.Sealer Seal)
{
    /// <summary>The purpose of every sealed part of a history row.</summary>
    public const string Purpose = "disc/history";

    /// <summary>Seals bytes under a wrapped key for a purpose.</summary>
    public delegate byte[] Sealer(byte[] wrappedKey, ReadOnlySpan<byte> plain, string purpose);
}
