using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Shared.Pdf;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Prints many letters into one file with one warm browser, in their order: some in one document, and two documents at a time.</summary>
internal static class PostPrinter
{
    /// <summary>How many are printed at the same time.</summary>
    public const int AtOnce = 2;

    /// <summary>How many letters are drawn into one document.</summary>
    public const int InOne = 10;

    /// <summary>The letters as one PDF, each with its own page numbers.</summary>
    /// <param name="press">The press.</param>
    /// <param name="letters">Made one after the other, while those before are printed.</param>
    /// <param name="title">The file's title; it names nobody.</param>
    /// <param name="bothSides">Whether each begins on the front of a sheet.</param>
    /// <param name="watch">Is told of each.</param>
    /// <param name="cancel">Stops between two letters, and the ones that are being printed.</param>
    public static async Task<(byte[] Pdf, int Pages)> PrintAsync(
        PdfPress press, IAsyncEnumerable<Letter> letters, string title, bool bothSides, PostWatch watch, CancellationToken cancel)
    {
        using var binder = new PdfBinder(bothSides);
        var printing = new Queue<(Task<IReadOnlyList<byte[]>> Pdfs, int Letters)>();
        var together = new List<Letter>();
        try
        {
            await foreach (var letter in letters.WithCancellation(cancel))
            {
                together.Add(letter);
                if (together.Count == InOne)
                    await BeginAsync();
            }

            if (together.Count > 0)
                await BeginAsync();
            while (printing.Count > 0)
                await BindNextAsync();
            return (binder.Bind(title), binder.PageCount);
        }
        finally
        {
            // Nothing of a post that failed goes on behind it.
            await ((Task)Task.WhenAll(printing.Select(one => one.Pdfs))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task BeginAsync()
        {
            if (printing.Count == AtOnce)
                await BindNextAsync();
            Letter[] group = [.. together];
            together.Clear();
            // Away from whoever waits: drawing a paper takes time of its own.
            printing.Enqueue((Task.Run(() => TogetherAsync(press, group, bothSides, cancel), cancel), group.Length));
        }

        async Task BindNextAsync()
        {
            var (pdfs, count) = printing.Dequeue();
            foreach (var pdf in await pdfs)
                binder.Add(pdf);
            cancel.ThrowIfCancellationRequested();
            watch.Printed(count, binder.PageCount);
        }
    }

    // Letters that are too long, or too slow, for one document are printed one by one: each alone has all the time and pages that there are.
    private static async Task<IReadOnlyList<byte[]>> TogetherAsync(PdfPress press, Letter[] letters, bool bothSides, CancellationToken cancel)
    {
        if (letters.Length > 1)
        {
            try
            {
                return [await press.PrintSeveralAsync([.. letters.Select(letter => letter.Paper)], bothSides, cancel)];
            }
            catch (Exception failed) when (failed is PaperTooLong or PressUnavailable)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        var pdfs = new List<byte[]>();
        foreach (var letter in letters)
            pdfs.Add(await letter.PrintAsync(press, cancel));
        return pdfs;
    }
}
