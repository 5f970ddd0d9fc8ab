using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disc.Portal.Shared.Pdf;

/// <summary>A paper as one self-contained HTML document: styles and fonts are inside, nothing is fetched.</summary>
public static class PaperDocument
{
    // A third wall after "off line" and "every request aborted": the document itself asks for nothing but data: addresses.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    /// <summary>
    /// Draws the component and wraps it. A paper is a function of its parameters alone: it gets no services,
    /// so nothing of another tenant can find its way in.
    /// </summary>
    /// <param name="parameters">What the component is drawn from.</param>
    /// <param name="settings">What stands at the edges.</param>
    /// <param name="blankSide">Whether the page that is left blank, so that the next part stands on the back of a sheet, is printed.</param>
    public static async Task<string> RenderAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters, PaperSettings settings, bool blankSide = false)
        where TComponent : IComponent =>
        Document(
            settings, PaperStyles.Of(typeof(TComponent)) + Edges(settings), blankSide ? "paper with-blank-side" : "paper",
            await BodyAsync(new PaperPart(typeof(TComponent), parameters, settings)));

    /// <summary>Draws several papers into one document, each with edges and page numbers of its own.</summary>
    /// <param name="parts">The papers, in their order.</param>
    /// <param name="shapes">What each of them comes to.</param>
    internal static async Task<string> RenderSeveralAsync(IReadOnlyList<PaperPart> parts, IReadOnlyList<PaperShape> shapes)
    {
        var (styles, body) = (new StringBuilder("@page pad { @bottom-left { content: none; } @bottom-right { content: none; } } .pad { page: pad; break-before: page; }"), new StringBuilder());
        foreach (var component in parts.Select(part => part.Component).Distinct())
            styles.Append(PaperStyles.Of(component));
        foreach (var (index, part) in parts.Index())
        {
            styles.Append(Edges(part.Settings, index, shapes[index].Pages)).Append(CultureInfo.InvariantCulture, $" .part-{index} {{ page: part-{index}; break-before: page; }}");
            body.Append(CultureInfo.InvariantCulture, $"<div class=\"part-{index}{(shapes[index].BlankSide ? " with-blank-side" : "")}\">{await BodyAsync(part)}</div>");
            if (shapes[index].Padded)
                body.Append("<div class=\"pad\" aria-hidden=\"true\">&nbsp;</div>");
        }

        return Document(parts[0].Settings, styles.ToString(), "paper", body.ToString());
    }

    private static async Task<string> BodyAsync(PaperPart part)
    {
        await using var renderer = new HtmlRenderer(NoServices.Instance, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(part.Component, ParameterView.FromDictionary(new Dictionary<string, object?>(part.Parameters)));
            return root.ToHtmlString();
        });
    }

    private static string Document(PaperSettings settings, string styles, string body, string content) =>
        $"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(settings.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{WebUtility.HtmlEncode(settings.Title)}</title>
            <style>{PaperStyles.Fonts}{PaperStyles.Page}{styles}</style>
            </head>
            <body class="{body}">{content}</body>
            </html>
            """;

    // A paper among others has pages of its own name, and counts them itself: the document's own numbers would run on.
    private static string Edges(PaperSettings settings, int? among = null, int pages = 0)
    {
        var (name, counts, page, total) = among is { } part
            ? ($" part-{part}", $"counter-increment: part{part};", $"counter(part{part})", CssText(pages.ToString(CultureInfo.InvariantCulture)))
            : ("", "", "counter(page)", "counter(pages)");
        var reference = settings.FooterReference.Length == 0 ? "" : CssText(settings.FooterReference + "  ·  ");
        var edges = $$"""
            @page{{name}} {
              {{counts}} {{(settings.ForAPocket ? "size: 105mm 148mm; margin: 11mm 6mm 15mm; font-size: 6.5pt;" : "")}}
              @bottom-left { content: {{CssText(settings.FooterName)}}; }
              @bottom-right { content: {{reference}} "Page " {{page}} " of " {{total}}; }
            """;
        return settings.Banner is { } banner ? edges + $" @top-center {{ content: {CssText(banner)}; }} }}" : edges + " }";
    }

    // Names are typed by people: everything but letters and digits is written as its code point,
    // so that no text can end the string, the rule or the style element.
    private static string CssText(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                css.Append(rune);
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }

        return css.Append('"').ToString();
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
