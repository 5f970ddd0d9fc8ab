using Disc.Tenancy;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Disc.Portal.Shared.Mail;

/// <summary>
/// Where this installation is reached, for links in letters. It is never taken from a request: a forged host header would send
/// somebody's link elsewhere.
/// </summary>
/// <param name="configured">What the configuration says; null when it says nothing.</param>
/// <param name="server">The server, asked for the address that it listens on when the configuration says nothing.</param>
public sealed class PortalAddress(string? configured, IServer server)
{
    private const string Unknown = "http://localhost:5080";

    /// <summary>The full address of a page of a place.</summary>
    /// <param name="place">The tenant; null for the platform.</param>
    /// <param name="page">Relative to the place, such as <c>forgot</c>.</param>
    public string Of(Tenant? place, string page) => $"{Origin}/{place?.Slug ?? Slug.Platform}/{page}";

    private string Origin => (configured
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? Unknown).TrimEnd('/');
}
