using Disc.Tenancy.Keys;

namespace Disc.Tenancy;

/// <summary>Opens one tenant's data: its database, its files, its sealed pieces. Only this project can cut one.</summary>
public sealed class TenantKey
{
    private readonly byte[] secret;
    private readonly string folder;

    internal TenantKey(Tenant tenant, string folder, byte[] secret)
    {
        Tenant = tenant;
        this.folder = folder;
        this.secret = secret;
    }

    /// <summary>Whose key it is.</summary>
    public Tenant Tenant { get; }

    /// <summary>The full path of a file in the tenant's folder, such as <c>tenant.db</c>. The folder is made when missing.</summary>
    /// <exception cref="ArgumentException">The name would leave the folder.</exception>
    public string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException("A tenant's file stands in the tenant's folder.", nameof(name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>A new key for one object (a subject, a picture), wrapped by the tenant's: store it beside the object; destroy it to erase.</summary>
    public byte[] NewObjectKey() => Sealing.Seal(secret, Sealing.NewKey(), "disc/object");

    /// <summary>Seals a piece under an object's wrapped key.</summary>
    public byte[] Seal(byte[] wrappedObjectKey, ReadOnlySpan<byte> plain, string purpose) =>
        Sealing.Seal(Sealing.Open(secret, wrappedObjectKey, "disc/object"), plain, purpose);

    /// <summary>Opens a piece that <see cref="Seal"/> made.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another tenant's, another object's, or changed.</exception>
    public byte[] Open(byte[] wrappedObjectKey, ReadOnlySpan<byte> box, string purpose) =>
        Sealing.Open(Sealing.Open(secret, wrappedObjectKey, "disc/object"), box, purpose);
}
