using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Disc.Portal.Shared.Pdf;

/// <summary>
/// The pages of a PDF as Chromium writes it: an object "/Type /Page" for each, numbered in their order, and an outline entry for each
/// heading that names the page where it stands; both uncompressed.
/// </summary>
internal sealed partial class PrintedPages(byte[] pdf)
{
    private readonly string text = Encoding.Latin1.GetString(pdf);

    /// <summary>How many there are; "/Type /Pages" are the nodes above them.</summary>
    public int Count => PageObject().Count(text);

    /// <summary>The page, from 1, on which a heading stands.</summary>
    /// <exception cref="InvalidOperationException">No heading reads so.</exception>
    public int PageOf(string heading)
    {
        var entry = Regex.Match(text, $@"/Title \({Regex.Escape(heading)}\)\s*/Dest \[(\d+) 0 R", RegexOptions.RightToLeft | RegexOptions.CultureInvariant);
        if (!entry.Success)
            throw new InvalidOperationException($"The paper has no heading “{heading}” that has to stand on the back of a sheet.");
        var page = Number(entry);
        return PageObject().Matches(text).Count(match => Number(match) <= page);
    }

    /// <summary>What each of several papers in one document came to: every paper begins with its title, the only heading of the first level.</summary>
    /// <param name="parts">The papers, in their order.</param>
    /// <param name="drawn">What they were drawn with.</param>
    /// <param name="bothSides">Whether each is to begin on the front of a sheet.</param>
    public IReadOnlyList<PaperShape> ShapesOf(IReadOnlyList<PaperPart> parts, IReadOnlyList<PaperShape> drawn, bool bothSides)
    {
        var root = int.Parse(OutlineRoot().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var headings = OutlineEntry().Matches(text).Select(entry => (Title: entry.Groups["title"].Value, Page: PageOf(entry.Groups["page"]), IsTitle: Is(entry.Groups["above"], root))).ToList();
        var starts = headings.Where(heading => heading.IsTitle).Select(heading => heading.Page).Order().ToList();
        if (starts.Count != parts.Count)
            throw new InvalidOperationException($"{parts.Count} papers were drawn and {starts.Count} titles came out.");
        var shapes = new List<PaperShape>();
        foreach (var (index, start) in starts.Index())
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : Count + 1;
            var pages = end - start - (drawn[index].Padded ? 1 : 0);
            var blank = drawn[index].BlankSide;
            if (parts[index].Settings.OnBackOfSheet is { } onBack)
            {
                var at = headings.Where(heading => heading.Title == onBack && heading.Page >= start && heading.Page < end).Select(heading => heading.Page).DefaultIfEmpty(0).Max();
                if (at == 0)
                    throw new InvalidOperationException($"The paper has no heading “{onBack}” that has to stand on the back of a sheet.");
                if ((at - start) % 2 == 0)
                    (pages, blank) = (pages + (blank ? -1 : 1), !blank);
            }

            shapes.Add(new PaperShape(pages, blank, bothSides && pages % 2 == 1));
        }

        return shapes;
    }

    private int PageOf(Group reference) => PageObject().Matches(text).Count(match => Number(match) <= int.Parse(reference.ValueSpan, CultureInfo.InvariantCulture));

    private static bool Is(Group reference, int number) => int.Parse(reference.ValueSpan, CultureInfo.InvariantCulture) == number;

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Title (?:\((?<title>(?:\\.|[^\\()])*)\)|<[0-9A-F]*>)\s*/Dest \[(?<page>\d+) 0 R[^\]]*\]\s*/Parent (?<above>\d+) 0 R")]
    private static partial Regex OutlineEntry();

    [GeneratedRegex(@"/Outlines (\d+) 0 R")]
    private static partial Regex OutlineRoot();

    [GeneratedRegex(@"(\d+) 0 obj\s*<</Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
