using Disc.Portal.Platform.Provisioning;

namespace Disc.Portal.Tests.Platform.Provisioning;

public sealed class PortalOptionsTests
{
    [Fact]
    public void What_stands_in_the_options_by_itself_is_right() => Assert.Null(new PortalOptions().WhyNot());

    [Fact]
    public void Wrong_options_are_said_in_one_sentence_each()
    {
        Assert.Contains("“village”", new PortalOptions { Demonstration = "village" }.WhyNot(), StringComparison.Ordinal);
        Assert.Contains("“proxy.example”", new PortalOptions { Proxies = ["10.0.0.1", "proxy.example"] }.WhyNot(), StringComparison.Ordinal);
        Assert.Contains("Portal__DataDirectory", new PortalOptions { DataDirectory = " " }.WhyNot(), StringComparison.Ordinal);
        Assert.Contains("Portal__KeysDirectory", new PortalOptions { KeysDirectory = "" }.WhyNot(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_demonstration_is_none()
    {
        var options = new PortalOptions { Demonstration = "" };
        Assert.Null(options.WhyNot());
        Assert.Null(options.Demonstration);
    }
}
