using System.Security.Cryptography;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Disc.Portal.Shell.SecondStep;

/// <summary>Seals what a form carries and what is kept of an app's key: bound to the place, to what it is for, and to a time.</summary>
public sealed class SecondStepSeals(IDataProtectionProvider protection, CurrentTenant current, TimeProvider clock)
{
    /// <summary>Seals for good.</summary>
    public string Seal(string purpose, byte[] content) => WebEncoders.Base64UrlEncode(Protector(purpose).Protect(content));

    /// <summary>Seals for a while.</summary>
    public string Seal(string purpose, byte[] content, TimeSpan lasts) =>
        Seal(purpose, [.. BitConverter.GetBytes((clock.Now() + lasts).Ticks), .. content]);

    /// <summary>Opens what was sealed for good.</summary>
    /// <exception cref="CryptographicException">It was not sealed here, or not for this.</exception>
    public byte[] Open(string purpose, string text) => Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(text));

    /// <summary>Opens what was sealed for a while; null when it is past its time, or was not sealed here for this.</summary>
    public byte[]? OpenInTime(string purpose, string? text)
    {
        try
        {
            var content = Open(purpose, text ?? "");
            return content.Length >= 8 && new DateTime(BitConverter.ToInt64(content), DateTimeKind.Utc) > clock.Now() ? content[8..] : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) =>
        protection.CreateProtector("disc/second-step", TenantClaims.PlaceName(current.IsEntered ? current.Tenant : null), purpose);
}
