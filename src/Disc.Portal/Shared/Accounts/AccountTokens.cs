using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Disc.Portal.Shared.Accounts;

/// <summary>
/// Links that let a person set a password. A token is sealed under the place, so that another place cannot even read it; it runs out
/// by itself, and is worth nothing once a password was set with it or otherwise.
/// </summary>
public sealed class AccountTokens(IDataProtectionProvider protection, CurrentTenant current, TimeProvider clock)
{
    /// <summary>How long an invitation waits for its person.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    /// <summary>How long the link of a forgotten password works.</summary>
    public static readonly TimeSpan ForgottenLasts = TimeSpan.FromHours(1);

    /// <summary>A token for an account, as it is now.</summary>
    public string Write(Account account, TimeSpan lasts)
    {
        var content = new Content(account.Id, clock.Now() + lasts, StateOf(account));
        return WebEncoders.Base64UrlEncode(Protector().Protect(JsonSerializer.SerializeToUtf8Bytes(content)));
    }

    /// <summary>The account that a token is about; null when it is forged, another place's, or past its time.</summary>
    public Guid? Read(string token) => Open(token)?.Account;

    /// <summary>Whether a token still lets its person set a password.</summary>
    public bool IsGood(string token, Account account) =>
        Open(token) is { } content && content.Account == account.Id && content.State == StateOf(account) && account.BlockedAt is null;

    private Content? Open(string token)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(Protector().Unprotect(WebEncoders.Base64UrlDecode(token)));
            return content is not null && content.Until > clock.Now() ? content : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    // The password's hash at the time: setting a password uses every token up. The address, too: a letter that went to the wrong one is worth nothing.
    private static string StateOf(Account account) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.PasswordHash} {account.NormalizedEmail}")));

    private IDataProtector Protector() =>
        protection.CreateProtector("disc/account-token", TenantClaims.PlaceName(current.IsEntered ? current.Tenant : null));

    private sealed record Content(Guid Account, DateTime Until, string State);
}
