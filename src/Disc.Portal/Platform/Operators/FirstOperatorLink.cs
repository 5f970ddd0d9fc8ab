using System.Security.Cryptography;
using System.Text;
using Disc.Portal.Shared.Time;
using Microsoft.AspNetCore.WebUtilities;

namespace Disc.Portal.Platform.Operators;

/// <summary>The one-time link of this start of the portal, for whoever started it. Only its hash is kept.</summary>
public sealed class FirstOperatorLink(TimeProvider clock)
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private (byte[] Hash, DateTime Until)? now;

    /// <summary>Makes a new token; the one before is worth nothing from now on.</summary>
    public string Renew()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        now = (HashOf(token), clock.Now() + Lasts);
        return token;
    }

    /// <summary>Whether this is the token, and in time.</summary>
    public bool IsGood(string? token) =>
        now is { } kept && kept.Until > clock.Now() && CryptographicOperations.FixedTimeEquals(kept.Hash, HashOf(token ?? ""));

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
