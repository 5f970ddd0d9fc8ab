using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>Where the portal is told to listen, checked before it does: so that what is wrong is said in one sentence.</summary>
public static class ListenAddresses
{
    /// <summary>Every address that the configuration names; empty when it names none, and the portal listens on this machine only.</summary>
    public static IReadOnlyList<BindingAddress> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        var named = endpoints.Count > 0 ? endpoints
            : Split(configuration["urls"]) is { Count: > 0 } urls ? urls
            : [.. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"), .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}")];
        return [.. named.Select(BindingAddress.Parse)];
    }

    /// <summary>Why the portal should not listen there; null when it may.</summary>
    /// <param name="addresses">Where it is told to listen.</param>
    /// <param name="onlyHere">Whether other machines must not reach it.</param>
    public static string? WhyNot(IEnumerable<BindingAddress> addresses, bool onlyHere)
    {
        foreach (var address in addresses)
        {
            if (onlyHere && !IsOfThisMachine(address))
                return $"A demonstration's password is public, so it listens on this machine only; {address} would let others in. Say Portal__Public=true if you mean it.";
            if (IsTaken(address))
                return $"Port {address.Port.ToString(CultureInfo.InvariantCulture)} is taken by another program. Stop that one, or choose another port.";
        }

        return null;
    }

    private static bool IsOfThisMachine(BindingAddress address) =>
        address.IsUnixPipe || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsTaken(BindingAddress address)
    {
        if (address.IsUnixPipe || address.Port == 0)
            return false;
        var ip = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(ip, address.Port);
            listener.Start();
            return false;
        }
        catch (SocketException wrong) when (wrong.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }

    private static List<string> Split(string? list) =>
        [.. (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
