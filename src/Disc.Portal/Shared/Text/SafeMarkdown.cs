using System.Text;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Disc.Portal.Shared.Text;

/// <summary>
/// Markdown that people write for each other, as HTML that cannot do harm: no HTML of the writer's, no pictures, and links only to
/// http, https, mailto, tel and addresses of the place itself. All tenants share one origin, so one script would reach them all;
/// Markdig alone lets <c>javascript:</c> links and remote pictures through, so the tree is rewritten before it is drawn.
/// </summary>
public static class SafeMarkdown
{
    /// <summary>Headings inside a page begin below the page's own title and its sections.</summary>
    private const int HeadingsBelow = 2;

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Draws a text.</summary>
    public static string ToHtml(string markdown)
    {
        var document = Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + HeadingsBelow);
        return Draw(document);
    }

    /// <summary>The tree of a text, with nothing in it that can do harm; for who puts something into it before it is drawn.</summary>
    internal static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Rewrite(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            Rewrite(link);
        return document;
    }

    /// <summary>Draws what <see cref="Parse"/> gave, whole or block by block.</summary>
    internal static string Draw(MarkdownObject part)
    {
        using var writer = new StringWriter();
        var renderer = new Markdig.Renderers.HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(part);
        return writer.ToString();
    }

    /// <summary>The text without its marks, for a line in a list.</summary>
    public static string FirstLine(string markdown, int longest)
    {
        var plain = Markdown.ToPlainText(markdown, Pipeline).Trim();
        var line = plain.Split('\n')[0].Trim();
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest - 1).TrimEnd(), "…");
    }

    /// <summary>An address that may be followed, tidied; null when it may not.</summary>
    public static string? SafeAddress(string? address)
    {
        if (address is null)
            return null;

        // Browsers skip control characters and blanks inside a scheme ("java\nscript:"), so they must not hide one here.
        var tidy = new StringBuilder(address.Length);
        foreach (var character in address.Where(character => !char.IsControl(character) && !char.IsWhiteSpace(character)))
            tidy.Append(character);
        var plain = tidy.ToString();
        if (plain.Length == 0 || plain.Contains('\\') || plain.StartsWith("//", StringComparison.Ordinal))
            return null;
        if (Schemes.Any(scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return plain;
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var path = plain.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (path >= 0 && path < colon) ? plain : null;
    }

    private static void Rewrite(LinkInline link)
    {
        if (link.IsImage || SafeAddress(link.GetDynamicUrl?.Invoke() ?? link.Url) is not { } address)
        {
            // What it says stays; where it leads goes.
            var words = new ContainerInline();
            while (link.FirstChild is { } child)
            {
                child.Remove();
                words.AppendChild(child);
            }

            link.ReplaceBy(words);
            return;
        }

        link.GetDynamicUrl = null;
        link.Url = address;
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");
    }

    private static void Rewrite(AutolinkInline link)
    {
        if (!link.IsEmail && SafeAddress(link.Url) is null)
            link.ReplaceBy(new LiteralInline(link.Url));
    }
}
