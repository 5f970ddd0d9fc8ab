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
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(NoServices.Instance, NullLoggerFactory.Instance);
        var body = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(new Dictionary<string, object?>(parameters)));
            return root.ToHtmlString();
        });
        return $"""
            <!DOCTYPE html>
            <html lang="{WebUtility.HtmlEncode(settings.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{WebUtility.HtmlEncode(settings.Title)}</title>
            <style>{PaperStyles.Fonts}{PaperStyles.Page}{PaperStyles.Of(typeof(TComponent))}{Edges(settings)}</style>
            </head>
            <body class="paper{(blankSide ? " with-blank-side" : "")}">{body}</body>
            </html>
            """;
    }

    private static string Edges(PaperSettings settings)
    {
        var reference = settings.FooterReference.Length == 0 ? "" : CssText(settings.FooterReference + "  ·  ");
        var edges = $$"""
            @page {
              {{(settings.ForAPocket ? "size: 105mm 148mm; margin: 11mm 6mm 15mm; font-size: 6.5pt;" : "")}}
              @bottom-left { content: {{CssText(settings.FooterName)}}; }
              @bottom-right { content: {{reference}} "Page " counter(page) " of " counter(pages); }
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
