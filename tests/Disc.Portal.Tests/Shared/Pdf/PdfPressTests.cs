using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Shared.Pdf;

/// <summary>The press itself: its limits, its refusals, and what it keeps out.</summary>
[Collection(PrintingTests.Name)]
public sealed class PdfPressTests(WarmPress warm)
{
    private static readonly PaperSettings Plain = new() { Title = "A paper", FooterName = "A name", FooterReference = "R1" };

    [Fact]
    public async Task A_component_becomes_a_PDF_with_title_and_language()
    {
        var settings = Plain with { Title = "Papur <& \"arall\"", Language = "cy" };
        using var paper = new PdfReader(await warm.Press.PrintAsync<Raw>(Html("<h1>Bore da</h1>"), settings));

        Assert.Contains("Bore da", paper.Words);
        Assert.Equal("Papur <& \"arall\"", paper.Properties["Title"]);
        Assert.Equal("yes", paper.Properties["Tagged"]);
        Assert.Contains("/Lang (cy)", paper.Uncompressed());
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 4, true)]
    [InlineData(3, 4, false)]
    [InlineData(10, 12, true)]
    public async Task A_part_that_belongs_on_the_back_of_a_sheet_begins_on_an_even_page(int before, int at, bool blank)
    {
        const string BlankSide = "<p class=\"blank-side\">Left blank.</p>";
        var letter = string.Concat(Enumerable.Range(1, before).Select(page => $"<h2 style=\"break-before:page\">Letter {page}</h2>"));
        using var paper = new PdfReader(await warm.Press.PrintAsync<Raw>(
            Html($"{letter}{BlankSide}<h2 style=\"break-before:page\">The back</h2><p>and more</p>"), Plain with { OnBackOfSheet = "The back" }));

        Assert.Equal(at, paper.Pages.Count);
        Assert.Contains("The back", paper.Pages[at - 1], StringComparison.Ordinal);
        Assert.Equal(blank ? [at - 2] : [], paper.Pages.Index().Where(page => page.Item.Contains("Left blank.", StringComparison.Ordinal)).Select(page => page.Index));
    }

    [Fact]
    public Task A_paper_without_the_part_that_belongs_on_the_back_is_a_mistake_of_ours() => Assert.ThrowsAsync<InvalidOperationException>(() =>
        warm.Press.PrintAsync<Raw>(Html("<h2>Something else</h2>"), Plain with { OnBackOfSheet = "The back" }));

    [Fact]
    public async Task Scripts_in_a_paper_do_not_run()
    {
        using var paper = new PdfReader(await warm.Press.PrintAsync<Raw>(
            Html("<p id=p>as written</p><script>document.getElementById('p').textContent='changed'</script><noscript>no scripts here</noscript>"), Plain));

        Assert.Contains("as written", paper.Words);
        Assert.Contains("no scripts here", paper.Words);
        Assert.DoesNotContain("changed", paper.Words);
    }

    [Theory]
    [InlineData("<link rel=stylesheet href=NET/a.css>")]
    [InlineData("<link rel=preconnect href=NET><link rel=prefetch href=NET/x><link rel=dns-prefetch href=NET>")]
    [InlineData("<img src=NET/a.png><div style='background:url(NET/b.png)'></div><svg><image href=NET/c.png /></svg>")]
    [InlineData("<style>@import 'NET/a.css'; @font-face{font-family:F;src:url(NET/f.woff2)} p{font-family:F}</style>")]
    [InlineData("<iframe src=NET/frame></iframe><object data=NET/o></object><embed src=NET/e>")]
    [InlineData("<iframe src=FILE></iframe><object data=FILE></object><img src=FILE>")]
    [InlineData("<video src=NET/v poster=NET/p></video><audio src=NET/a autoplay></audio>")]
    [InlineData("<script src=NET/s.js></script><script type=speculationrules>{\"prefetch\":[{\"urls\":[\"NET/x\"]}]}</script>")]
    public async Task A_paper_reaches_neither_the_network_nor_the_disk(string markup)
    {
        var (words, knocked) = await PrintHostileAsync(markup);

        Assert.Contains("still here", words);
        Assert.DoesNotContain("the contents of a file", words);
        Assert.False(knocked);
    }

    [Theory]
    [InlineData("<meta http-equiv=refresh content='0;url=NET/away'>")]
    [InlineData("<meta http-equiv=refresh content='0;url=FILE'>")]
    public async Task A_paper_that_leads_away_is_printed_as_it_was_or_not_at_all(string markup)
    {
        // Which of the two depends on who is faster, the press or the leap; a page that is not the paper never comes out.
        var (words, knocked) = await PrintHostileAsync(markup);

        Assert.Contains(words, (string[])["still here", "refused"]);
        Assert.False(knocked);
    }

    [Fact]
    public async Task Papers_printed_at_the_same_time_do_not_mix()
    {
        var papers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => warm.Press.PrintAsync<Raw>(Html($"<p>only paper {number}.</p>"), Plain)));

        foreach (var (index, bytes) in papers.Index())
        {
            using var paper = new PdfReader(bytes);
            Assert.Contains($"only paper {index + 1}.", paper.Words);
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(paper.Words, "only paper"));
        }
    }

    [Fact]
    public async Task Without_Chromium_the_press_says_so_in_one_sentence()
    {
        await using var press = WarmPress.Make(options => options.Chromium = "/nowhere/chromium");

        var refusal = await Assert.ThrowsAsync<PressUnavailable>(() => press.PrintAsync<Raw>(Html("x"), Plain));
        Assert.Equal(
            "Papers cannot be printed: there is no Chromium at /nowhere/chromium. Install it, or set Pdf:Chromium to where it is.", refusal.Message);
    }

    [Fact]
    public async Task A_program_that_is_not_a_browser_is_the_same_refusal()
    {
        await using var press = WarmPress.Make(options => options.Chromium = "/bin/false");

        var refusal = await Assert.ThrowsAsync<PressUnavailable>(() => press.PrintAsync<Raw>(Html("x"), Plain));
        Assert.StartsWith("Papers cannot be printed: Chromium did not start.", refusal.Message);
    }

    [Fact]
    public async Task A_paper_with_too_many_pages_is_refused_and_the_next_one_prints()
    {
        await using var press = WarmPress.Make(options => options.PagesPerDocument = 3);
        const string Sheet = "<p style='break-after:page'>sheet</p>";

        await Assert.ThrowsAsync<PaperTooLong>(() => press.PrintAsync<Raw>(Html(Sheet + Sheet + Sheet + "<p>one more</p>"), Plain));
        using var paper = new PdfReader(await press.PrintAsync<Raw>(Html(Sheet + Sheet + "<p>last</p>"), Plain));
        Assert.Equal("3", paper.Properties["Pages"]);
    }

    [Fact]
    public async Task A_paper_that_takes_too_long_is_stopped_and_the_next_one_prints()
    {
        var before = Browsers();
        await using var press = WarmPress.Make(options => options.SecondsPerDocument = 2);
        await press.PrintAsync<Raw>(Html("warm"), Plain);
        // Far more to lay out than two seconds allow.
        var endless = string.Concat(Enumerable.Repeat("<table><tr><td><div style='columns:3'><p>much to lay out, again and again</p></div></td></tr></table>", 150_000));

        await Assert.ThrowsAsync<PressUnavailable>(() => press.PrintAsync<Raw>(Html(endless), Plain));
        using var paper = new PdfReader(await press.PrintAsync<Raw>(Html("<p>next</p>"), Plain));
        Assert.Contains("next", paper.Words);
        Assert.Single(Browsers().Except(before));
    }

    [Fact]
    public async Task Who_gives_up_waiting_gets_a_cancellation_and_not_a_refusal()
    {
        using var impatient = new CancellationTokenSource();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => warm.Press.PrintAsync<Raw>(Html("x"), Plain, impatient.Token));
    }

    [Fact]
    public async Task A_browser_that_was_killed_is_started_anew()
    {
        var before = Browsers();
        await using var press = WarmPress.Make();
        await press.PrintAsync<Raw>(Html("first"), Plain);
        var mine = Assert.Single(Browsers().Except(before));
        using (var browser = Process.GetProcessById(mine))
        {
            browser.Kill();
            await browser.WaitForExitAsync();
        }

        using var paper = new PdfReader(await press.PrintAsync<Raw>(Html("<p>second</p>"), Plain));

        Assert.Contains("second", paper.Words);
    }

    [Fact]
    public async Task The_portals_own_variables_do_not_reach_the_browser()
    {
        Environment.SetEnvironmentVariable("DISC_TEST_SECRET", "a key");
        var before = Browsers();
        await using var press = WarmPress.Make();
        await press.PrintAsync<Raw>(Html("x"), Plain);

        var mine = Assert.Single(Browsers().Except(before));
        Assert.DoesNotContain("DISC_TEST_SECRET", await File.ReadAllTextAsync($"/proc/{mine}/environ"));
    }

    [Fact]
    public async Task The_press_is_configured_under_Pdf_and_its_limits_are_checked()
    {
        await using var good = Services(("Pdf:Chromium", "/opt/chromium"), ("Pdf:PagesPerDocument", "9"));
        await using var bad = Services(("Pdf:SecondsPerDocument", "0"));

        var options = good.GetRequiredService<IOptions<PdfOptions>>().Value;
        Assert.Equal(("/opt/chromium", 9, 20), (options.Chromium, options.PagesPerDocument, options.SecondsPerDocument));
        Assert.Same(good.GetRequiredService<PdfPress>(), good.GetRequiredService<PdfPress>());
        Assert.Throws<OptionsValidationException>(() => bad.GetRequiredService<IOptions<PdfOptions>>().Value);
    }

    // What came out, and whether somebody knocked at a port of ours that the markup names.
    private async Task<(string Words, bool Knocked)> PrintHostileAsync(string markup)
    {
        using var ear = new TcpListener(IPAddress.Loopback, 0);
        ear.Start();
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "the contents of a file");
        try
        {
            var hostile = markup.Replace("NET", $"http://{ear.LocalEndpoint}").Replace("FILE", $"file://{secret}");
            using var paper = new PdfReader(await warm.Press.PrintAsync<Raw>(Html("<p>still here</p>" + hostile), Plain with { FooterName = "", FooterReference = "" }));
            return (paper.Words.Replace(" Page 1 of 1", ""), ear.Pending());
        }
        catch (PressUnavailable)
        {
            return ("refused", ear.Pending());
        }
        finally
        {
            File.Delete(secret);
        }
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddLogging()
            .AddPdfPress(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
                .Build())
            .BuildServiceProvider();

    private static Dictionary<string, object?> Html(string html) => new() { [nameof(Raw.Markup)] = html };

    // The browsers among the descendants of this test run: Chromium processes that are neither renderers nor the like.
    private static IReadOnlyList<int> Browsers()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            try
            {
                var stat = File.ReadAllText($"{folder}/stat");
                parents[Number(Path.GetFileName(folder))] = Number(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
            }
            catch (IOException)
            {
                // It ended while the list was read.
            }
        }

        return [.. parents.Keys.Where(id => IsMine(id) && IsBrowser(id))];

        bool IsMine(int id) => parents.TryGetValue(id, out var parent) && (parent == Environment.ProcessId || IsMine(parent));

        static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

        static bool IsBrowser(int id)
        {
            try
            {
                var line = File.ReadAllText($"/proc/{id}/cmdline");
                return line.Split('\0')[0].Contains("/chromium", StringComparison.Ordinal) && !line.Contains("--type=", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    private sealed class Raw : ComponentBase
    {
        [Parameter]
        public string Markup { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Markup);
    }
}
