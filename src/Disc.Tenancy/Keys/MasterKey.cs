using System.Security.Cryptography;

namespace Disc.Tenancy.Keys;

/// <summary>The key above all tenants' keys: it comes from outside the data directory and never stands in a backup with it.</summary>
public sealed class MasterKey
{
    private readonly byte[] bytes;

    private MasterKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>Reads a key from the text of a key file or a variable: 32 bytes in base 64.</summary>
    /// <exception cref="FormatException">The text is not such a key.</exception>
    public static MasterKey Parse(string text)
    {
        var bytes = new byte[Sealing.KeyLength];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length) || length != Sealing.KeyLength)
            throw new FormatException("The master key is not 32 bytes in base 64.");
        return new MasterKey(bytes);
    }

    /// <summary>The text of a new random key, as <see cref="Parse"/> reads it.</summary>
    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Sealing.KeyLength));

    /// <summary>A new tenant's key, wrapped: the only form in which it is stored.</summary>
    public byte[] NewTenantKey(TenantId tenant) => Sealing.Seal(bytes, Sealing.NewKey(), PurposeFor(tenant));

    /// <summary>The tenant's key in the clear.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another master key or for another tenant.</exception>
    internal byte[] Unwrap(TenantId tenant, byte[] wrapped) => Sealing.Open(bytes, wrapped, PurposeFor(tenant));

    /// <summary>Whether this master key opens that tenant's wrapped key.</summary>
    public bool Opens(TenantId tenant, byte[] wrapped)
    {
        try
        {
            CryptographicOperations.ZeroMemory(Unwrap(tenant, wrapped));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>A new key for one object of the platform's own (not a tenant's), wrapped.</summary>
    public byte[] NewPlatformKey() => Sealing.Seal(bytes, Sealing.NewKey(), "disc/platform/object");

    /// <summary>Seals a piece of the platform's own under a key from <see cref="NewPlatformKey"/>.</summary>
    public byte[] Seal(byte[] wrappedKey, ReadOnlySpan<byte> plain, string purpose) =>
        Sealing.Seal(Sealing.Open(bytes, wrappedKey, "disc/platform/object"), plain, purpose);

    /// <summary>Opens a piece of the platform's own that <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">Wrong master key, wrong purpose, or changed since it was sealed.</exception>
    public byte[] Open(byte[] wrappedKey, ReadOnlySpan<byte> box, string purpose) =>
        Sealing.Open(Sealing.Open(bytes, wrappedKey, "disc/platform/object"), box, purpose);

    private static string PurposeFor(TenantId tenant) => $"disc/tenant/{tenant}";
}
