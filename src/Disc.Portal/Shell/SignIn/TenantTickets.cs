using System.Security.Cryptography;
using Disc.Tenancy;
using Disc.Tenancy.Entries;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Disc.Portal.Shell.SignIn;

/// <summary>
/// Writes and reads the session ticket under a protector of the place: a ticket of one tenant cannot even be read in another.
/// A ticket of one kind cannot be read as one of another: a half-done signing in is no session.
/// The cookie handler offers no request here, so this is one of the places at the web edge that ask the accessor for it.
/// </summary>
/// <param name="kind">What the ticket is for, such as <c>session</c>.</param>
/// <param name="protection">Seals it.</param>
/// <param name="accessor">The request whose place it is bound to.</param>
internal sealed class TenantTickets(string kind, IDataProtectionProvider protection, IHttpContextAccessor accessor) : ISecureDataFormat<AuthenticationTicket>
{
    public string Protect(AuthenticationTicket data) => Protect(data, null);

    public string Protect(AuthenticationTicket data, string? purpose) =>
        Base64Url(Protector().Protect(TicketSerializer.Default.Serialize(data)));

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        try
        {
            return protectedText is null ? null : TicketSerializer.Default.Deserialize(Protector().Unprotect(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(protectedText)));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or EndOfStreamException)
        {
            return null;
        }
    }

    private static string Base64Url(byte[] bytes) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(bytes);

    private IDataProtector Protector() =>
        protection.CreateProtector($"disc/{kind}", TenantClaims.PlaceName(accessor.HttpContext!.TenantOfPath()));
}
