using Disc.Portal.Platform.Provisioning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Disc.Portal.Tests.Platform.Provisioning;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("urls", "http://localhost:0")]
    [InlineData("urls", "http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://127.0.0.2:0")]
    public void A_demonstration_listens_on_its_own_machine(string key, string value) => Assert.Null(WhyNot(key, value, onlyHere: true));

    [Theory]
    [InlineData("urls", "http://*:0")]
    [InlineData("urls", "http://localhost:0;http://0.0.0.0:0")]
    [InlineData("urls", "http://[::]:0")]
    [InlineData("urls", "http://portal.example:0")]
    [InlineData("urls", "http://192.0.2.7:0")]
    [InlineData("http_ports", "0")]
    [InlineData("https_ports", "0")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://+:0")]
    public void A_demonstration_is_not_reached_from_other_machines_unless_somebody_says_so(string key, string value)
    {
        Assert.Contains("this machine only", WhyNot(key, value, onlyHere: true), StringComparison.Ordinal);
        Assert.Null(WhyNot(key, value, onlyHere: false));
    }

    [Fact]
    public void A_port_that_is_taken_is_said_in_one_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;
        Assert.Equal(
            $"Port {port} is taken by another program. Stop that one, or choose another port.",
            ListenAddresses.WhyNot([BindingAddress.Parse($"http://127.0.0.1:{port}")], onlyHere: true));
    }

    private static string? WhyNot(string key, string value, bool onlyHere) => ListenAddresses.WhyNot(
        ListenAddresses.Of(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()), onlyHere);
}
