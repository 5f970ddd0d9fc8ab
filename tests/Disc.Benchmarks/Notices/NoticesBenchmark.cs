using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Partnerships.Post;
using Disc.Portal.Platform.Demonstration.Drawing;
using Disc.Portal.Shared.Pdf;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Disc.Benchmarks.Notices;

/// <summary>
/// Prints exclusion notices with one warm browser, in turn with a bare page of one line through the same press, and reports how much
/// longer a notice takes and how large its file is. One JSON line a figure.
/// </summary>
internal static class NoticesBenchmark
{
    private const string Usage = "notices [--rounds 40] [--batch 500] [--chromium /usr/bin/chromium]";

    private static readonly PaperSettings Bare = new() { Title = "A bare page" };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
        if (!int.TryParse(options.GetValueOrDefault("rounds", "40"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (!int.TryParse(options.GetValueOrDefault("batch", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var batch))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var settings = new PdfOptions { Chromium = options.GetValueOrDefault("chromium", "/usr/bin/chromium") };
        await using var press = new PdfPress(Options.Create(settings), NullLogger<PdfPress>.Instance);
        var photo = PortraitArtist.Draw(PortraitTraits.Of(7, Sex.Male, default)).ToTakenPicture().Large;
        var usual = Example(photo);
        if (batch > 0)
            return await BatchAsync(press, usual, batch);
        var papers = new (string Name, Func<Task<byte[]>> Print)[]
        {
            ("bare page", () => press.PrintAsync<OneLine>(new Dictionary<string, object?>(), Bare)),
            ("notice", () => usual.PrintAsync(press)),
            ("notice without a photo", () => (usual with { Person = new("Daniel Ashworth") }).PrintAsync(press)),
            ("notice with 12 incidents, set twice", () => (usual with { Incidents = Incidents(12) }).PrintAsync(press)),
            ("notice with 200 premises", () => (usual with { Premises = Premises(200) }).PrintAsync(press)),
        };

        // Warm: the first papers start the browser and its fonts.
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, print) in papers.Concat(papers))
            sizes[name] = (await print()).Length;
        var times = papers.ToDictionary(paper => paper.Name, _ => new List<double>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, print) in papers)
                times[name].Add(await TimedAsync(print));
        }

        var bare = Median(times[papers[0].Name]);
        foreach (var (name, _) in papers)
        {
            var median = Median(times[name]);
            Say(new
            {
                benchmark = "notices",
                figure = name,
                rounds,
                medianMilliseconds = Math.Round(median, 1),
                perSecond = Math.Round(1000 / median, 1),
                timesTheBarePage = Math.Round(median / bare, 2),
                kilobytes = Math.Round(sizes[name] / 1024.0, 1),
            });
        }

        await AtOnceAsync(papers[0].Print, papers[1].Print, settings.AtOnce, rounds);
        Say(new
        {
            benchmark = "notices",
            figure = "size of a notice",
            kilobytes = Math.Round(sizes["notice"] / 1024.0, 1),
            photoKilobytes = Math.Round(photo.Length / 1024.0, 1),
            kilobytesBesideThePhoto = Math.Round((sizes["notice"] - photo.Length) / 1024.0, 1),
        });
        return 0;
    }

    // A whole post: what "tonight's post" does with its letters, without the database. Cancelled once on the way, to see that it stops.
    private static async Task<int> BatchAsync(PdfPress press, ExclusionNotice usual, int letters)
    {
        // Warm: the first paper starts the browser and its fonts.
        _ = await usual.PrintAsync(press);
        using (var stop = new CancellationTokenSource())
        {
            var stopped = Stopwatch.StartNew();
            PostWatch watch = null!;
            watch = new PostWatch(() =>
            {
                if (watch.Done == 10)
                {
                    stopped.Restart();
                    stop.Cancel();
                }
            });
            watch.Begin(letters);
            try
            {
                await PostPrinter.PrintAsync(press, LettersAsync(usual, letters), "Cancelled", bothSides: true, watch, stop.Token);
            }
            catch (OperationCanceledException)
            {
                Say(new { benchmark = "notices", figure = "cancelled after 10", millisecondsToStop = Math.Round(stopped.Elapsed.TotalMilliseconds) });
            }
        }

        // The other way: ten letters in one document, whose page numbers run on.
        var together = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            together.Add(await TimedAsync(() => Task.WhenAll(Enumerable.Range(0, 2).Select(_ => press.PrintAsync<TenNotices>(
                new Dictionary<string, object?> { [nameof(TenNotices.Notice)] = usual }, new PaperSettings { Title = "Ten" })))));
        }

        Say(new { benchmark = "notices", figure = "ten notices in one document, 2 at once", rounds = 5, noticesPerSecond = Math.Round(20_000 / Median(together), 2) });

        var clock = Stopwatch.StartNew();
        var progress = new PostWatch();
        progress.Begin(letters);
        var (pdf, pages) = await PostPrinter.PrintAsync(press, LettersAsync(usual, letters), "Benchmark", bothSides: true, progress, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        Say(new
        {
            benchmark = "notices",
            figure = $"a post of {letters} notices in one file",
            pages,
            seconds = Math.Round(seconds, 1),
            noticesPerSecond = Math.Round(letters / seconds, 2),
            pagesPerSecond = Math.Round(pages / seconds, 1),
            megabytes = Math.Round(pdf.Length / 1024.0 / 1024.0, 1),
        });
        if (Environment.GetEnvironmentVariable("DISC_KEEP_PAPERS") is { Length: > 0 } shelf)
            await File.WriteAllBytesAsync(Path.Combine(shelf, "batch.pdf"), pdf);
        return 0;
    }

    private static async IAsyncEnumerable<Letter> LettersAsync(ExclusionNotice usual, int letters)
    {
        foreach (var number in Enumerable.Range(1, letters))
        {
            await Task.Yield();
            var notice = usual with { Reference = $"EX-{number:0000}" };
            yield return new Letter { Kind = LetterKind.ExclusionNotice, Notice = notice, Text = notice.Text };
        }
    }

    // As many at once as the press prints, one kind after the other and again.
    private static async Task AtOnceAsync(Func<Task<byte[]>> bare, Func<Task<byte[]>> notice, int atOnce, int rounds)
    {
        var (ofBare, ofNotice) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            ofBare.Add(await TimedAsync(() => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => bare()))));
            ofNotice.Add(await TimedAsync(() => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => notice()))));
        }

        Say(new
        {
            benchmark = "notices",
            figure = $"notice, {atOnce} at once",
            rounds,
            medianMilliseconds = Math.Round(Median(ofNotice), 1),
            perSecond = Math.Round(atOnce * 1000 / Median(ofNotice), 1),
            timesTheBarePage = Math.Round(Median(ofNotice) / Median(ofBare), 2),
        });
    }

    private static async Task<double> TimedAsync(Func<Task> print)
    {
        var watch = Stopwatch.StartNew();
        await print();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        var order = times.Order().ToList();
        return (order[(order.Count - 1) / 2] + order[order.Count / 2]) / 2;
    }

    private static void Say(object figure) => Console.WriteLine(JsonSerializer.Serialize(figure));

    private static ExclusionNotice Example(byte[] photo) => new()
    {
        Reference = "EX-0001",
        SchemeName = "Seahaven Banned List",
        IssuedFor = new("Seahaven Business Watch", ["The Old Customs House", "4 Quay Street", "Seahaven"]) { Email = "office@seahaven.example" },
        IssuedBy = "The scheme administrator",
        IssuedOn = new(2026, 2, 27),
        Person = new("Daniel Ashworth") { Aliases = ["Ash"], DateOfBirth = new(1991, 7, 9), Address = ["17 Gull Terrace", "Seahaven"], Picture = photo },
        Incidents = Incidents(2),
        Starts = new(2026, 3, 3),
        Ends = new(2027, 3, 2),
        Premises = Premises(3),
        Review = "You may write to us at any time to ask that this ban be looked at again.",
        Appeal = new(new(2026, 3, 27), "The appeals panel", ["4 Quay Street", "Seahaven"]),
        Privacy = new() { Controller = "Seahaven Business Watch", Contact = "office@seahaven.example", FullNoticeAt = new("https://portal.example/seahaven/scheme") },
        SchemePage = new("https://portal.example/seahaven/scheme"),
    };

    private static IReadOnlyList<ExclusionNotice.RelevantIncident> Incidents(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new ExclusionNotice.RelevantIncident(
            new DateOnly(2025, 12, 1).AddDays(number), $"Incident {number}: took goods past the tills without paying and was abusive when asked about it.", "Harbour Stores, Quay Street"))];

    private static IReadOnlyList<ExclusionNotice.Place> Premises(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new ExclusionNotice.Place($"Shop {number} of Seahaven", $"{number} High Street"))];

    private sealed class TenNotices : ComponentBase
    {
        [Parameter]
        public ExclusionNotice Notice { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, $"<style>{PaperStyles.Of(typeof(ExclusionNoticePaper))} .letterhead-paper {{ break-after: page; }}</style>");
            for (var i = 0; i < 10; i++)
            {
                builder.OpenComponent<ExclusionNoticePaper>(1);
                builder.AddComponentParameter(2, nameof(ExclusionNoticePaper.Notice), Notice);
                builder.CloseComponent();
            }
        }
    }

    private sealed class OneLine : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>One line.</p>");
    }
}
