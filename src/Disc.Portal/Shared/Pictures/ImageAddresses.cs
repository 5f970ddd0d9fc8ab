using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Disc.Tenancy;
using Disc.Tenancy.Doors;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Disc.Portal.Shared.Pictures;

/// <summary>
/// Addresses of pictures that nobody can guess or pass on: each is good for one account of one partnership, for a few hours. They
/// carry no name (rule 8).
/// </summary>
public sealed class ImageAddresses(CurrentTenant current, TenantCache cache, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long an address is good: longer than a page stands open, shorter than a shift.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(4);

    // An open page that looks again gets the same addresses, so that it does not fetch every face again.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private const int Length = 16 + 16 + 8 + 1;

    /// <summary>The address of the small rendition, relative to the place.</summary>
    public string Small(Actor viewer, Guid imageId) => Address(viewer, imageId, large: false);

    /// <summary>The address of the large rendition, relative to the place.</summary>
    public string Large(Actor viewer, Guid imageId) => Address(viewer, imageId, large: true);

    /// <summary>What an address says, when it is one of this place, for this account, and still good; null otherwise.</summary>
    internal (Guid ImageId, bool Large)? Read(string token, Guid account)
    {
        byte[] plain;
        try
        {
            plain = Protector().Unprotect(WebEncoders.Base64UrlDecode(token));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }

        return plain.Length == Length && new Guid(plain.AsSpan(16, 16)) == account
            && clock.GetUtcNow().Ticks < BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(32))
            ? (new Guid(plain.AsSpan(0, 16)), plain[40] == 1)
            : null;
    }

    private string Address(Actor viewer, Guid imageId, bool large) =>
        cache.Get($"pictures/{viewer.AccountId:N}", Kept, () => new ConcurrentDictionary<(Guid, bool), string>())
            .GetOrAdd((imageId, large), _ => Make(viewer, imageId, large));

    private string Make(Actor viewer, Guid imageId, bool large)
    {
        var plain = new byte[Length];
        imageId.TryWriteBytes(plain);
        viewer.AccountId.TryWriteBytes(plain.AsSpan(16));
        BinaryPrimitives.WriteInt64BigEndian(plain.AsSpan(32), (clock.GetUtcNow() + Life).Ticks);
        plain[40] = large ? (byte)1 : (byte)0;
        return $"images/{WebEncoders.Base64UrlEncode(Protector().Protect(plain))}";
    }

    private IDataProtector Protector() => protection.CreateProtector("disc/image", current.Tenant.Id.ToString());
}
