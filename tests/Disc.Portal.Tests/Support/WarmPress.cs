using Disc.Portal.Shared.Pdf;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Tests.Support;

/// <summary>The press for tests that print: one warm browser for all of them.</summary>
public sealed class WarmPress : IAsyncLifetime
{
    public PdfPress Press { get; } = Make();

    public static PdfPress Make(Action<PdfOptions>? set = null)
    {
        var options = new PdfOptions();
        set?.Invoke(options);
        return new PdfPress(Options.Create(options), NullLogger<PdfPress>.Instance);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Press.DisposeAsync();
}
