using System.Net;
using System.Net.Sockets;

namespace Disc.Portal.Shared.Accounts;

/// <summary>From which network somebody asks, for limits on how often anybody without an account may ask for something.</summary>
public static class NetworkName
{
    /// <summary>The longest name, in characters.</summary>
    public const int Length = 45;

    /// <summary>The network of an address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        // A household or shop has a whole /64 of the newer addresses: counted one by one they would be no limit at all.
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.ToString();
    }
}
