using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Disc.Portal.Shared.Pdf;
using Microsoft.Playwright;

namespace Disc.Benchmarks.Circuits;

/// <summary>
/// Opens signed-in circuits of one work page in a real browser and reports what each costs the server in memory. The portal must be
/// running as a demonstration; its process is read from outside.
/// </summary>
internal static class CircuitsBenchmark
{
    private const string Usage =
        "circuits --address http://localhost:5080 --process PID --password WORDS [--slug seahaven] [--role admin] [--page members] [--count 50]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!options.TryGetValue("address", out var address) || !options.TryGetValue("process", out var process) || !options.TryGetValue("password", out var password))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var (slug, role, page) = (options.GetValueOrDefault("slug", "seahaven"), options.GetValueOrDefault("role", "admin"), options.GetValueOrDefault("page", "members"));
        var count = int.Parse(options.GetValueOrDefault("count", "50"), CultureInfo.InvariantCulture);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PdfOptions.UsualChromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address });
        var first = await context.NewPageAsync();
        await first.GotoAsync($"/{slug}/sign-in");
        await first.FillAsync("input[name=Email]", $"{role}@{slug}.example");
        await first.FillAsync("input[name=Password]", password);
        await first.ClickAsync(".sign-in button.button--primary");
        await first.WaitForURLAsync($"**/{slug}/");

        // Warm: what the first circuits load stays and is not theirs.
        var warm = await OpenAsync(context, $"/{slug}/{page}", 3);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var before = ResidentKilobytes(process);
        var watch = Stopwatch.StartNew();
        var pages = await OpenAsync(context, $"/{slug}/{page}", count);
        var opened = watch.Elapsed;
        await Task.Delay(TimeSpan.FromSeconds(2));
        var during = ResidentKilobytes(process);
        foreach (var open in pages.Concat(warm))
            await open.CloseAsync();
        await Task.Delay(TimeSpan.FromSeconds(10));
        var after = ResidentKilobytes(process);

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "circuits",
            page,
            circuits = count,
            secondsToOpen = Math.Round(opened.TotalSeconds, 1),
            residentKilobytesBefore = before,
            residentKilobytesOpen = during,
            residentKilobytesClosed = after,
            residentKilobytesEach = Math.Round((during - before) / (double)count, 1),
        }));
        return 0;
    }

    // A circuit is up when the page shows its heading: work pages are not drawn before.
    private static async Task<List<IPage>> OpenAsync(IBrowserContext context, string address, int count)
    {
        var pages = new List<IPage>();
        for (var i = 0; i < count; i++)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            await page.Locator("main h1").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
            pages.Add(page);
        }

        return pages;
    }

    private static long ResidentKilobytes(string process) => long.Parse(
        File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(),
        CultureInfo.InvariantCulture);
}
