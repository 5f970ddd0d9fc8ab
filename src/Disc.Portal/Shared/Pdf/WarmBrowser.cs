using Microsoft.Playwright;

namespace Disc.Portal.Shared.Pdf;

/// <summary>The running Chromium behind the press, with everything shut that a paper does not need.</summary>
internal sealed class WarmBrowser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly IPlaywright driver;
    private readonly IBrowser browser;
    private readonly Lock opening = new();
    private volatile bool givenUp;
    private Task<IPage>? ahead;
    private int disposed;

    private WarmBrowser(IPlaywright driver, IBrowser browser)
    {
        this.driver = driver;
        this.browser = browser;
    }

    public bool IsAlive => browser.IsConnected && !givenUp;

    public static async Task<WarmBrowser> StartAsync(string chromium)
    {
        if (!File.Exists(chromium))
            throw new PressUnavailable($"Papers cannot be printed: there is no Chromium at {chromium}. Install it, or set Pdf:Chromium to where it is.");
        IPlaywright? driver = null;
        try
        {
            driver = await Playwright.CreateAsync();
            return new WarmBrowser(driver, await driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Headless = true,
                // Chromium refuses to run its sandbox as root, which is how containers and build machines often run.
                // Everywhere else the sandbox stays on: a paper holds text that strangers typed.
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Args =
                [
                    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--disable-extensions",
                    // Aborted requests and "off line" are not enough: for a frame or a refresh Chromium opens the connection
                    // before it asks whether it may (seen in the tests). No name or address resolves, and the proxy is a closed door.
                    "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
                ],
                // The portal's own variables may hold its keys; the browser gets none of them.
                Env = new Dictionary<string, string>
                {
                    ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
                    ["HOME"] = Path.GetTempPath(),
                    ["LANG"] = "C.UTF-8",
                    ["TZ"] = "Europe/London",
                },
                Timeout = 30_000,
            }));
        }
        catch (Exception failed) when (failed is PlaywrightException or TimeoutException or IOException or System.ComponentModel.Win32Exception)
        {
            driver?.Dispose();
            throw new PressUnavailable("Papers cannot be printed: Chromium did not start. Tell the person who runs this portal.", failed);
        }
    }

    /// <summary>
    /// A blank page in a context of its own, off line and without scripts: it serves one document and shares nothing with the one before
    /// it. The next one is opened ahead, while this document is printed, because opening takes about two fifths of a print.
    /// </summary>
    public Task<IPage> OpenPageAsync()
    {
        lock (opening)
        {
            var page = ahead ?? FreshPageAsync();
            ahead = FreshPageAsync();
            return page;
        }
    }

    /// <summary>Closes it; when it hangs, this browser is given up, so that the next paper gets a new one.</summary>
    public async Task CloseContextAsync(IBrowserContext context)
    {
        try
        {
            await context.CloseAsync().WaitAsync(Patience);
        }
        catch (Exception hung) when (hung is PlaywrightException or TimeoutException)
        {
            await GiveUpAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        try
        {
            await browser.CloseAsync().WaitAsync(Patience);
        }
        catch (Exception hung) when (hung is PlaywrightException or TimeoutException)
        {
            givenUp = true;
        }

        // Ending the driver ends every browser that it started, also one that no longer answers.
        driver.Dispose();
    }

    private async Task<IPage> FreshPageAsync()
    {
        try
        {
            var context = await browser.NewContextAsync(new()
            {
                Offline = true,
                JavaScriptEnabled = false,
                ServiceWorkers = ServiceWorkerPolicy.Block,
                AcceptDownloads = false,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
            }).WaitAsync(Patience);
            await context.RouteAsync("**/*", route =>
                route.Request.Url.StartsWith("data:", StringComparison.Ordinal) || route.Request.Url.StartsWith("about:", StringComparison.Ordinal)
                    ? route.ContinueAsync()
                    : route.AbortAsync());
            return await context.NewPageAsync().WaitAsync(Patience);
        }
        catch (TimeoutException deaf)
        {
            await GiveUpAsync();
            throw new PlaywrightException("The browser did not answer.", deaf);
        }
    }

    // Ended at once, so that the next paper does not wait for it.
    private async Task GiveUpAsync()
    {
        givenUp = true;
        await DisposeAsync();
    }
}
