namespace Disc.Portal.Shared.Accounts;

/// <summary>The kind of device and browser in words, as the browser says it of itself: enough to see that a look came from another one, too little to know anybody by.</summary>
public static class DeviceWords
{
    // The first that fits: every browser names its ancestors too.
    private static readonly (string Sign, string Words)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Words)[] Devices =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Macintosh", "Mac"), ("Linux", "Linux")];

    /// <summary>Such as "Chrome on Android"; null when the browser says nothing that is known.</summary>
    public static string? Of(string? userAgent)
    {
        var (browser, device) = (First(Browsers, userAgent), First(Devices, userAgent));
        return (browser, device) switch
        {
            (null, null) => null,
            (null, _) => device,
            (_, null) => browser,
            _ => $"{browser} on {device}",
        };
    }

    /// <summary>The address and the device of where something came from, taken apart again.</summary>
    public static (string Address, string? Device) Read(string from) =>
        from.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? (from[..comma], from[(comma + 2)..]) : (from, null);

    private static string? First((string Sign, string Words)[] signs, string? userAgent) =>
        userAgent is null ? null : signs.FirstOrDefault(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Words;
}
