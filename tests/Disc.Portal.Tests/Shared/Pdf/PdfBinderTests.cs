using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Shared.Pdf;
using Disc.Portal.Tests.Partnerships.Notices;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Shared.Pdf;

/// <summary>Papers bound into one, read back by independent programs.</summary>
[Collection(PrintingTests.Name)]
public sealed partial class PdfBinderTests(WarmPress warm)
{
    [Fact]
    public async Task Bound_papers_keep_their_pages_numbers_tags_headings_and_fonts()
    {
        var usual = NoticeExamples.Seahaven;
        byte[][] papers =
        [
            await usual.PrintAsync(warm.Press),
            // What looks like a reference or an id in somebody's name is their name.
            await (usual with { Reference = "SBW-2", Person = new("Ann 5 0 R (node00000026) \\ ) 7 0 R") }).PrintAsync(warm.Press),
            await NoticeExamples.OldTown.PrintAsync(warm.Press),
        ];
        using var binder = new PdfBinder(bothSides: true);
        foreach (var paper in papers)
            binder.Add(paper);

        using var bound = new PdfReader(binder.Bind("Post of 3 March 2026"));

        var alone = papers.Select(paper => new PdfReader(paper)).ToList();
        Assert.Contains("No syntax or stream encoding errors found", bound.Check());
        Assert.DoesNotContain("WARNING", bound.Check());
        Assert.Equal("Post of 3 March 2026", bound.Properties["Title"]);
        Assert.Equal("yes", bound.Properties["Tagged"]);
        Assert.Equal(binder.PageCount, bound.Pages.Count);
        Assert.Equal(alone.Sum(paper => paper.Pages.Count), bound.Pages.Count);
        Assert.Equal(alone.SelectMany(paper => paper.Pages).Select(page => page.Trim()), bound.Pages.Select(page => page.Trim()));
        Assert.Equal(PdfReader.Letters(string.Concat(alone.Select(paper => paper.Spoken))), PdfReader.Letters(bound.Spoken));
        Assert.Equal(alone.Sum(paper => paper.Fonts.Count), bound.Fonts.Count);
        var file = bound.Uncompressed();
        Assert.Contains("/Lang (en-GB)", file);
        // From a page to its tags, and from a cell to its heading: each page and each heading has a number of its own.
        var pages = PageNumbers().Matches(file).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(bound.Pages.Count, pages.Distinct().Count());
        Assert.Equal(pages.Count, pages.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, pages.Count), pages.Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).Order());
        var headings = CellHeadings().Matches(file).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(headings);
        Assert.Equal(headings.Count, headings.Distinct().Count());
        Assert.Equal(3, alone.Select(paper => paper.Structure.Split('\n').Count(line => line.Trim() == "H1 (block)")).Sum());
        Assert.Equal(3, bound.Structure.Split('\n').Count(line => line.Trim() == "H1 (block)"));
        foreach (var reader in alone)
            reader.Dispose();
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 3)]
    public async Task Each_paper_begins_on_the_front_of_a_sheet_when_both_sides_are_printed(bool bothSides, int pages)
    {
        var paper = await warm.Press.PrintAsync<OneLine>(new Dictionary<string, object?>(), new PaperSettings { Title = "One page" });
        using var binder = new PdfBinder(bothSides);
        for (var i = 0; i < 3; i++)
            binder.Add(paper);

        using var bound = new PdfReader(binder.Bind("Post"), $"front_{bothSides}");

        Assert.Equal(pages.ToString(System.Globalization.CultureInfo.InvariantCulture), bound.Properties["Pages"]);
        Assert.Equal(3, bound.Pages.Count(page => page.Contains("One line.", StringComparison.Ordinal)));
        Assert.Equal(bothSides, bound.Pages.Count > 1 && string.IsNullOrWhiteSpace(bound.Pages[1]));
        Assert.Contains("No syntax or stream encoding errors found", bound.Check());
    }

    [Fact]
    public async Task Several_papers_in_one_document_read_page_by_page_as_each_does_alone()
    {
        var usual = NoticeExamples.Seahaven;
        ExclusionNotice[] notices =
        [
            usual,
            usual with { Reference = "SBW-2", Person = new("Brenda Quillfeather"), Incidents = NoticeExamples.ManyIncidents(12) },
            usual with { Reference = "SBW-3", Premises = NoticeExamples.ManyPlaces(40) },
        ];
        var parts = notices.Select(notice => notice.Paper()).Append(new PaperPart(
            typeof(OneLine), new Dictionary<string, object?>(), new PaperSettings { Title = "One", FooterName = "The last one", FooterReference = "L" })).ToList();
        var alone = new List<PdfReader>();
        foreach (var notice in notices)
            alone.Add(new(await notice.PrintAsync(warm.Press), "alone"));

        using var together = new PdfReader(await warm.Press.PrintSeveralAsync(parts, bothSides: true));

        var expected = alone.SelectMany(paper => paper.Pages).Select(PdfReader.Letters).ToList();
        Assert.Equal(expected, together.Pages.Take(expected.Count).Select(PdfReader.Letters));
        Assert.Equal("TitleOneline.ThelastoneL·Page1of1", PdfReader.Letters(together.Pages[expected.Count]));
        // The last has one page: an empty one makes up the sheet.
        Assert.Equal((expected.Count + 2).ToString(System.Globalization.CultureInfo.InvariantCulture), together.Properties["Pages"]);
        Assert.Equal(PdfReader.Letters(string.Concat(alone.Select(paper => paper.Spoken))) + "TitleOneline.", PdfReader.Letters(together.Spoken));
        Assert.Contains("No syntax or stream encoding errors found", together.Check());
        foreach (var reader in alone)
            reader.Dispose();
    }

    [Fact]
    public void Something_else_than_a_paper_of_the_press_is_refused()
    {
        using var binder = new PdfBinder(bothSides: false);

        Assert.Throws<InvalidDataException>(() => binder.Add("%PDF-1.7 not one of ours"u8.ToArray()));
        Assert.Throws<InvalidOperationException>(() => binder.Bind("Nothing"));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"/StructParents (\d+)")]
    private static partial System.Text.RegularExpressions.Regex PageNumbers();

    [System.Text.RegularExpressions.GeneratedRegex(@"/ID \((p\d+-node\d+)\)")]
    private static partial System.Text.RegularExpressions.Regex CellHeadings();

    private sealed class OneLine : Microsoft.AspNetCore.Components.ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<h1>Title</h1><p>One line.</p>");
    }
}
