using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Disc.Portal.Shared.Pdf;
using Microsoft.Playwright;

namespace Disc.Benchmarks.Triage;

/// <summary>
/// Twenty reports of mixed kind, decided in a real browser by keys alone: the seconds that the portal takes and the keys that it asks for,
/// report by report. The goal is twenty in ten minutes, thirty seconds each; what is left of them is for reading. The portal must be
/// running as a demonstration.
/// </summary>
internal static partial class TriageBenchmark
{
    private const string Usage = "triage --address http://localhost:5080 --password WORDS [--slug old-town]";
    private const int Goal = 600;

    // What the report tells says what is to be done about it: a plain one, one of somebody named, somebody to look up, somebody new, a question, one for the record.
    private static readonly (string Kind, int Reports)[] Mix = [("plain", 8), ("named", 4), ("lookup", 2), ("new", 2), ("question", 2), ("record", 2)];

    private static int keys;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!options.TryGetValue("address", out var address) || !options.TryGetValue("password", out var password))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var slug = options.GetValueOrDefault("slug", "old-town");
        Assertions.SetDefaultExpectTimeout(20_000);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PdfOptions.UsualChromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

        var desk = await PersonAsync(browser, address, slug, "admin", password);
        await desk.GotoAsync($"/{slug}/triage");
        await EmptyAsync(desk);
        var names = await NamesAsync(await PersonAsync(browser, address, slug, "member", password), slug);
        var waiting = Mix.SelectMany(kind => Enumerable.Repeat(kind.Kind, kind.Reports)).ToList();
        // Mixed as a morning mixes them, the same each time.
        waiting = [.. waiting.Select((kind, index) => (kind, Order: index * 7 % waiting.Count)).OrderBy(one => one.Order).Select(one => one.kind)];
        var member = await PersonAsync(browser, address, slug, "member", password);
        foreach (var (kind, index) in waiting.Select((kind, index) => (kind, index)))
            await SendAsync(member, slug, kind, names[index % names.Count]);

        await desk.GotoAsync($"/{slug}/triage");
        var (done, watch) = (new List<(string Kind, double Seconds, int Keys)>(), Stopwatch.StartNew());
        var last = "";
        foreach (var _ in waiting)
        {
            var (began, before) = (watch.Elapsed, keys);
            await Assertions.Expect(desk.Locator("article .eyebrow")).Not.ToHaveTextAsync(last);
            await Assertions.Expect(desk.Locator("h1")).ToBeFocusedAsync();
            var (reference, told) = (await desk.Locator("article .eyebrow").InnerTextAsync(), await desk.Locator("article .prose").InnerTextAsync());
            var kind = Told().Match(told).Groups[1].Value;
            await DecideAsync(desk, kind, told, done.Count);
            await Assertions.Expect(desk.Locator("main")).ToContainTextAsync($"{reference}: ");
            last = reference;
            done.Add((kind, (watch.Elapsed - began).TotalSeconds, keys - before));
        }

        watch.Stop();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "triage",
            reports = done.Count,
            seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
            secondsEach = Math.Round(watch.Elapsed.TotalSeconds / done.Count, 2),
            slowestSeconds = Math.Round(done.Max(one => one.Seconds), 2),
            keysEach = Math.Round(done.Average(one => one.Keys), 1),
            keysByKind = done.GroupBy(one => one.Kind).ToDictionary(kind => kind.Key, kind => Math.Round(kind.Average(one => one.Keys), 1)),
            secondsLeftToReadEach = Math.Round((Goal - watch.Elapsed.TotalSeconds) / done.Count, 1),
        }));
        return watch.Elapsed.TotalSeconds <= Goal ? 0 : 1;
    }

    private static async Task DecideAsync(IPage desk, string kind, string told, int number)
    {
        switch (kind)
        {
            case "named":
                await PressAsync(desk, "1");
                await LinkedAsync(desk);
                await PressAsync(desk, "p");
                break;
            case "lookup":
                await PressAsync(desk, "l");
                // Half of the family name is enough.
                var family = Name().Match(told).Groups[1].Value.Split(' ')[^1];
                await TypeAsync(desk, family[..Math.Min(5, family.Length)]);
                await PressAsync(desk, "Enter");
                await desk.Locator("li button:has-text('Link')").First.WaitForAsync();
                await PressAsync(desk, "Enter");
                await LinkedAsync(desk);
                await PressAsync(desk, "p");
                break;
            case "new":
                await PressAsync(desk, "n");
                await Assertions.Expect(desk.Locator("#GivenName")).ToBeFocusedAsync();
                await TypeAsync(desk, "Zebedee");
                await PressAsync(desk, "Tab");
                await TypeAsync(desk, $"Quaver{(char)('a' + number)}");
                await PressAsync(desk, "Enter");
                var asked = desk.GetByText("Is it one of these?");
                await asked.Or(desk.Locator("button:has-text('Unlink')")).First.WaitForAsync();
                if (await asked.IsVisibleAsync())
                    await PressAsync(desk, "Enter");
                await LinkedAsync(desk);
                await PressAsync(desk, "p");
                break;
            case "question":
                await PressAsync(desk, "q");
                await Assertions.Expect(desk.Locator("#Question")).ToBeFocusedAsync();
                await TypeAsync(desk, "Which way did they go?");
                keys++;
                await PressAsync(desk, "Control+Enter");
                break;
            case "record":
                await PressAsync(desk, "x");
                break;
            default:
                await PressAsync(desk, "p");
                break;
        }
    }

    private static async Task LinkedAsync(IPage desk)
    {
        await desk.Locator("button:has-text('Unlink')").First.WaitForAsync();
        await Assertions.Expect(desk.Locator("h1")).ToBeFocusedAsync();
    }

    private static async Task PressAsync(IPage desk, string key)
    {
        keys++;
        await desk.Keyboard.PressAsync(key);
    }

    private static async Task TypeAsync(IPage desk, string words)
    {
        keys += words.Length;
        await desk.Keyboard.TypeAsync(words);
    }

    private static async Task<IPage> PersonAsync(IBrowser browser, string address, string slug, string role, string password)
    {
        var page = await (await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address })).NewPageAsync();
        await page.GotoAsync($"/{slug}/sign-in");
        await page.FillAsync("input[name=Email]", $"{role}@{slug}.example");
        await page.FillAsync("input[name=Password]", password);
        await page.ClickAsync(".sign-in button.button--primary");
        await page.WaitForURLAsync($"**/{slug}/");
        return page;
    }

    /// <summary>What the demonstration has waiting is put aside before the clock starts.</summary>
    private static async Task EmptyAsync(IPage desk)
    {
        await desk.Locator(".page-head .lede").Filter(new() { HasTextRegex = new Regex("wait") }).WaitForAsync();
        var last = "";
        while (await desk.Locator(".three-columns .todo-item").CountAsync() > 0)
        {
            await Assertions.Expect(desk.Locator("article .eyebrow")).Not.ToHaveTextAsync(last);
            await Assertions.Expect(desk.Locator("h1")).ToBeFocusedAsync();
            var reference = await desk.Locator("article .eyebrow").InnerTextAsync();
            await desk.Keyboard.PressAsync("x");
            await Assertions.Expect(desk.Locator("main")).ToContainTextAsync($"{reference}: ");
            last = reference;
        }
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IPage member, string slug)
    {
        await member.GotoAsync($"/{slug}/gallery");
        var names = await member.Locator(".face-name:not(.face-name--sought)").AllInnerTextsAsync();
        return [.. names.Select(name => name.Trim()).Where(name => name.Split(' ') is [_, { Length: > 4 }]).Distinct().Take(20)];
    }

    private static async Task SendAsync(IPage member, string slug, string kind, string name)
    {
        await member.GotoAsync($"/{slug}/report");
        await member.Locator("input[name=Type]").First.CheckAsync();
        await member.FillAsync("#What", kind switch
        {
            "named" => $"[{kind}] It was {name} again, razor blades into a lined bag.",
            // Written small, a name is not suggested: the administrator looks them up.
            "lookup" => $"[{kind}] Staff say it was {name.ToLowerInvariant()}.",
            _ => $"[{kind}] Filled a bag with coffee and walked out past the till.",
        });
        // One after another along a street, so that they are not all of one place and hour.
        await member.FillAsync("#Place", $"Shop {Guid.NewGuid().ToString("N")[..6]}");
        foreach (var next in new[] { "step=who", "step=taken", "step=photos", "step=check", "sent=true" })
        {
            await member.Locator(".actions .button--primary").ClickAsync();
            await member.WaitForURLAsync($"**{next}");
        }
    }

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex Told();

    [GeneratedRegex(@"it was (.+)\.")]
    private static partial Regex Name();
}
