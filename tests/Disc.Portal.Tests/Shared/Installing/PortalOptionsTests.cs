using Disc.Portal.Shared.Installing;

namespace Disc.Portal.Tests.Shared.Installing;

public sealed class PortalOptionsTests
{
    private static readonly string[] Demonstrations = ["town", "small", "force"];

    [Fact]
    public void What_stands_in_the_options_by_itself_is_right() => Assert.Null(new PortalOptions().WhyNot(Demonstrations));

    [Fact]
    public void Wrong_options_are_said_in_one_sentence_each()
    {
        Assert.Contains("“village”", new PortalOptions { Demonstration = "village" }.WhyNot(Demonstrations), StringComparison.Ordinal);
        Assert.Contains("“proxy.example”", new PortalOptions { Proxies = ["10.0.0.1", "proxy.example"] }.WhyNot(Demonstrations), StringComparison.Ordinal);
        Assert.Contains("Portal__DataDirectory", new PortalOptions { DataDirectory = " " }.WhyNot(Demonstrations), StringComparison.Ordinal);
        Assert.Contains("Portal__KeysDirectory", new PortalOptions { KeysDirectory = "" }.WhyNot(Demonstrations), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_demonstration_is_none()
    {
        var options = new PortalOptions { Demonstration = "" };
        Assert.Null(options.WhyNot(Demonstrations));
        Assert.Null(options.Demonstration);
    }
}
