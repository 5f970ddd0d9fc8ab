using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Disc.Portal.Shared.Pdf;

/// <summary>Prints Razor components as tagged PDF on A4, with one warm headless Chromium that sees neither network, files nor scripts.</summary>
public sealed partial class PdfPress(IOptions<PdfOptions> options, ILogger<PdfPress> log) : IAsyncDisposable
{
    // A guess, what it came to, and once more for the blank pages that follow from that.
    private const int MostRounds = 4;

    private readonly PdfOptions limits = options.Value;
    private readonly SemaphoreSlim turns = new(options.Value.AtOnce);
    private readonly SemaphoreSlim starting = new(1);
    private readonly ConcurrentDictionary<(Type, bool), PaperShape> guesses = [];
    private WarmBrowser? warm;

    /// <summary>Draws the component and prints it; waits for its turn when the press is busy.</summary>
    public async Task<byte[]> PrintAsync<TComponent>(
        IReadOnlyDictionary<string, object?> parameters, PaperSettings settings, CancellationToken cancel = default)
        where TComponent : IComponent
    {
        if (!await turns.WaitAsync(TimeSpan.FromSeconds(limits.SecondsInQueue), cancel))
            throw new PressUnavailable("Many papers are being printed just now. Try again in a minute.");
        try
        {
            var pdf = await PrintOrOnceAgainAsync(await PaperDocument.RenderAsync<TComponent>(parameters, settings), cancel);
            // Chromium breaks pages before "left" without a blank one between (seen in 156), so the press counts for it.
            return settings.OnBackOfSheet is not { } heading || new PrintedPages(pdf).PageOf(heading) % 2 == 0
                ? pdf
                : await PrintOrOnceAgainAsync(await PaperDocument.RenderAsync<TComponent>(parameters, settings, blankSide: true), cancel);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>
    /// Draws several papers into one document and prints it: one browser page for all of them is several times as quick. Each keeps its own
    /// edges and page numbers, and stands on the sheets as it would alone.
    /// </summary>
    /// <param name="parts">The papers; each begins with its title.</param>
    /// <param name="bothSides">Whether each begins on the front of a sheet.</param>
    /// <param name="cancel">Stops the printing.</param>
    /// <exception cref="PaperTooLong">Together they are more than one document may be.</exception>
    public async Task<byte[]> PrintSeveralAsync(IReadOnlyList<PaperPart> parts, bool bothSides, CancellationToken cancel = default)
    {
        if (!await turns.WaitAsync(TimeSpan.FromSeconds(limits.SecondsInQueue), cancel))
            throw new PressUnavailable("Many papers are being printed just now. Try again in a minute.");
        try
        {
            // How many pages a paper has is printed on it, and known only once it is printed. The last of its kind is a good guess.
            IReadOnlyList<PaperShape> shapes = [.. parts.Select(part => guesses.GetValueOrDefault((part.Component, bothSides), new(1, false, bothSides)))];
            for (var round = 0; round < MostRounds; round++)
            {
                var pdf = await PrintOrOnceAgainAsync(await PaperDocument.RenderSeveralAsync(parts, shapes), cancel);
                var came = new PrintedPages(pdf).ShapesOf(parts, shapes, bothSides);
                foreach (var (part, shape) in parts.Zip(came))
                    guesses[(part.Component, bothSides)] = shape;
                if (came.SequenceEqual(shapes))
                    return pdf;
                shapes = came;
            }

            throw new InvalidOperationException("The pages of these papers could not be counted.");
        }
        finally
        {
            turns.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (warm is not null)
            await warm.DisposeAsync();
        turns.Dispose();
        starting.Dispose();
    }

    // A browser that died between two papers, or under this one, is mostly no fault of the paper: it gets a second try, in a new browser if need be.
    private async Task<byte[]> PrintOrOnceAgainAsync(string html, CancellationToken cancel)
    {
        try
        {
            return await PrintInTimeAsync(await WarmAsync(cancel), html, cancel);
        }
        catch (PlaywrightException died)
        {
            LogSecondTry(died.Message);
        }

        try
        {
            return await PrintInTimeAsync(await WarmAsync(cancel), html, cancel);
        }
        catch (PlaywrightException again)
        {
            throw new PressUnavailable("The program that prints papers failed twice on this paper. Tell the person who runs this portal.", again);
        }
    }

    private async Task<byte[]> PrintInTimeAsync(WarmBrowser browser, string html, CancellationToken cancel)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(TimeSpan.FromSeconds(limits.SecondsPerDocument));
        try
        {
            return await PrintAsync(browser, html, clock.Token);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException && !cancel.IsCancellationRequested)
        {
            throw new PressUnavailable(
                $"This paper took longer than {limits.SecondsPerDocument} seconds to print, so it was stopped. Try again, or make it shorter.", late);
        }
    }

    private async Task<byte[]> PrintAsync(WarmBrowser browser, string html, CancellationToken clock)
    {
        var page = await browser.OpenPageAsync();
        try
        {
            // The clock alone limits the time: zero switches off the driver's own limit.
            await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load, Timeout = 0 }).WaitAsync(clock);
            var pdf = await page.PdfAsync(new()
            {
                Tagged = true,
                Outline = true,
                PreferCSSPageSize = true,
                PrintBackground = true,
                // One page past the limit tells that there are more, and is all that an endless paper can cost.
                PageRanges = string.Create(CultureInfo.InvariantCulture, $"1-{limits.PagesPerDocument + 1}"),
            }).WaitAsync(clock);
            // The document is set into a blank page. If it led away from there, what was printed is not the paper.
            if (page.Url != "about:blank")
                throw new PressUnavailable("This paper contains something that leads away from it, so it was not printed. Tell the person who runs this portal.");
            return new PrintedPages(pdf).Count <= limits.PagesPerDocument ? pdf : throw new PaperTooLong(limits.PagesPerDocument);
        }
        finally
        {
            await browser.CloseContextAsync(page.Context);
        }
    }

    private async Task<WarmBrowser> WarmAsync(CancellationToken cancel)
    {
        await starting.WaitAsync(cancel);
        try
        {
            if (warm is { IsAlive: true })
                return warm;
            if (warm is not null)
                await warm.DisposeAsync();
            return warm = await WarmBrowser.StartAsync(limits.Chromium);
        }
        finally
        {
            starting.Release();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A paper is printed a second time, because the browser failed under it: {Reason}")]
    private partial void LogSecondTry(string reason);
}
