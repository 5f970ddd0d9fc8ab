using Disc.Portal.Partnerships.Letters;
using Disc.Portal.Shared.Pdf;

namespace Disc.Portal.Partnerships.Post;

/// <summary>Prints many letters into one file, two at a time with one warm browser, in their order.</summary>
internal static class PostPrinter
{
    /// <summary>How many are printed at the same time.</summary>
    public const int AtOnce = 2;

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
        var binder = new PdfBinder(bothSides);
        var printing = new Queue<Task<byte[]>>();
        try
        {
            await foreach (var letter in letters.WithCancellation(cancel))
            {
                if (printing.Count == AtOnce)
                    await BindNextAsync();
                // Away from whoever waits: drawing a paper takes time of its own.
                printing.Enqueue(Task.Run(() => letter.PrintAsync(press, cancel), cancel));
            }

            while (printing.Count > 0)
                await BindNextAsync();
            return (binder.Bind(title), binder.PageCount);
        }
        finally
        {
            // Nothing of a post that failed goes on behind it.
            await ((Task)Task.WhenAll(printing)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task BindNextAsync()
        {
            binder.Add(await printing.Dequeue());
            watch.Printed(binder.PageCount);
        }
    }
}
