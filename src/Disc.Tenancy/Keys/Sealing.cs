using System.Security.Cryptography;

namespace Disc.Tenancy.Keys;

/// <summary>Authenticated encryption of small and middle-sized pieces: AES-256-GCM, as NIST SP 800-38D describes it.</summary>
public static class Sealing
{
    /// <summary>The length of every key, in bytes.</summary>
    public const int KeyLength = 32;

    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>A fresh random key of <see cref="KeyLength"/> bytes.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>
    /// Seals <paramref name="plain"/>. The result is one format byte, a 12-byte nonce, the text (same length as
    /// <paramref name="plain"/>) and a 16-byte tag.
    /// </summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="plain">What to seal; may be empty.</param>
    /// <param name="purpose">What it is for; the same words must be given to open it.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string purpose)
    {
        var box = new byte[1 + NonceLength + plain.Length + TagLength];
        box[0] = Format;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(
            box.AsSpan(1, NonceLength),
            plain,
            box.AsSpan(1 + NonceLength, plain.Length),
            box.AsSpan(1 + NonceLength + plain.Length),
            System.Text.Encoding.UTF8.GetBytes(purpose));
        return box;
    }

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">Wrong key, wrong purpose, or changed since it was sealed.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string purpose)
    {
        if (box.Length < 1 + NonceLength + TagLength || box[0] != Format)
            throw new CryptographicException("This is not a sealed piece of data.");
        var plain = new byte[box.Length - 1 - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            box.Slice(1, NonceLength),
            box.Slice(1 + NonceLength, plain.Length),
            box[^TagLength..],
            plain,
            System.Text.Encoding.UTF8.GetBytes(purpose));
        return plain;
    }
}
