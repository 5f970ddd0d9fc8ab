using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Tests.Partnerships.Notices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disc.Portal.Tests.Shared.Pdf;

/// <summary>A paper shown inside a page.</summary>
public sealed class PaperPreviewTests
{
    [Fact]
    public async Task A_preview_is_the_same_component_with_its_styles_and_without_its_own_page_frame()
    {
        var html = await PreviewAsync();
        if (Environment.GetEnvironmentVariable("DISC_KEEP_PAPERS") is { Length: > 0 } shelf)
            await File.WriteAllTextAsync(Path.Combine(shelf, "preview.html"), html);

        Assert.Contains("aria-label=\"Preview of the notice\"", html);
        Assert.Contains("Preview: not in force", html);
        Assert.Contains("Daniel Ashworth", html);
        Assert.Contains(".paper .letterhead-paper {", html);
        Assert.DoesNotContain("<html", html);
        Assert.DoesNotContain("@font-face", html);
    }

    [Fact]
    public void Every_style_of_a_paper_stands_under_paper_so_that_a_preview_cannot_change_the_page_around_it()
    {
        // Outside of at-rules, each top-level block begins with .paper.
        var sheets = PaperStyles.Page + PaperStyles.Of(typeof(ExclusionNoticePaper));
        var tops = sheets.Split('\n').Where(line => line.EndsWith('{') && !char.IsWhiteSpace(line[0])).ToList();

        Assert.NotEmpty(tops);
        Assert.All(tops, top => Assert.True(top.StartsWith('@') || top.StartsWith(".paper", StringComparison.Ordinal), top));
    }

    private static async Task<string> PreviewAsync()
    {
        await using var nothing = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(nothing, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PaperPreview>(ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(PaperPreview.Paper)] = typeof(ExclusionNoticePaper),
                [nameof(PaperPreview.Label)] = "Preview of the notice",
                [nameof(PaperPreview.Parameters)] = new Dictionary<string, object>
                {
                    [nameof(ExclusionNoticePaper.Notice)] = NoticeExamples.Seahaven,
                    [nameof(ExclusionNoticePaper.Draft)] = true,
                },
            }))).ToHtmlString());
    }
}
