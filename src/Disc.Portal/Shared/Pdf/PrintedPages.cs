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

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) 0 obj\s*<</Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
