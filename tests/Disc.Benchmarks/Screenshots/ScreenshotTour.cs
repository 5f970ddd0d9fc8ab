using Disc.Portal.Shared.Pdf;
using Microsoft.Playwright;

namespace Disc.Benchmarks.Screenshots;

/// <summary>Walks through a running demonstration and takes the pictures of the README again.</summary>
internal static class ScreenshotTour
{
    private const string Usage = "screenshots --address http://localhost:5080 --password WORDS --folder infra/screenshots";

    // Each stop: a file, a place, a role, an address, a width and a height, and what to do there before the picture.
    private static readonly Stop[] Stops =
    [
        new("gallery-phone.jpg", "seahaven", "member", "gallery", 390, 844),
        new("report-phone.jpg", "seahaven", "member", "report", 390, 844),
        new("publish.jpg", "wessex", "author", "publications/new", 1280, 800, WriteAlertAsync),
        new("dataview.jpg", "wessex", "analyst", "dataview", 1280, 800, AskDataviewAsync),
        new("subject.jpg", "market-quarter", "admin", "subjects", 1280, 800),
        new("exclusions.jpg", "market-quarter", "admin", "exclusions", 1280, 800),
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!options.TryGetValue("address", out var address) || !options.TryGetValue("password", out var password) || !options.TryGetValue("folder", out var folder))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        Directory.CreateDirectory(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PdfOptions.UsualChromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var missed = 0;
        foreach (var stop in Stops)
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
            {
                BaseURL = address,
                Locale = "en-GB",
                ViewportSize = new ViewportSize { Width = stop.Width, Height = stop.Height },
            });
            missed += await TakeAsync(context, stop, password, Path.Combine(folder, stop.File)) ? 0 : 1;
        }

        return missed == 0 ? 0 : 1;
    }

    private static async Task<bool> TakeAsync(IBrowserContext context, Stop stop, string password, string file)
    {
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/{stop.Slug}/sign-in");
        await page.FillAsync("input[name=Email]", $"{stop.Role}@{stop.Slug}.example");
        await page.FillAsync("input[name=Password]", password);
        await page.ClickAsync(".sign-in button.button--primary");
        await page.WaitForURLAsync($"**/{stop.Slug}/");
        await page.GotoAsync($"/{stop.Slug}/{stop.Address}");
        await page.Locator("main h1").First.WaitForAsync();
        if (stop.Before is not null)
            await stop.Before(page);
        // Pictures come after the page.
        await page.WaitForTimeoutAsync(1500);
        var heading = await page.Locator("main h1").First.InnerTextAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, Type = ScreenshotType.Jpeg, Quality = 72 });
        Console.WriteLine($"{file}: {heading}");
        return !heading.Contains("not found", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task WriteAlertAsync(IPage page)
    {
        await page.FillAsync("#Title", "Distraction thefts on the seafront");
        await page.FillAsync("#Text", "Two people ask for change of a large note while a third takes goods.\n\n- Serve **one customer at a time**.\n- Close the till.");
        await page.GetByText("Coast", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.GetByText("Central", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
    }

    // A reason first; then everybody whom more than one partnership knows.
    private static async Task AskDataviewAsync(IPage page)
    {
        await page.SelectOptionAsync("#Category", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#Reason", "Thefts from shops in two towns");
        await page.ClickAsync("main form button.button--primary");
        await page.Locator("#MoreThan").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.Locator("main details").First.EvaluateAsync("details => details.open = true");
        await page.SelectOptionAsync("#MoreThan", "1");
        await page.Locator("#found").WaitForAsync();
        await page.Locator("main details").First.EvaluateAsync("details => details.open = false");
    }

    private sealed record Stop(string File, string Slug, string Role, string Address, int Width, int Height, Func<IPage, Task>? Before = null);
}
