using System.Reflection;

namespace Disc.Portal.Shared.Pdf;

/// <summary>The styles that papers are set in, and the typeface, as text that can stand inside a document.</summary>
public static class PaperStyles
{
    private static readonly Assembly Here = typeof(PaperStyles).Assembly;

    /// <summary>Page size, margins, page edges and the plain look of headings and tables.</summary>
    public static string Page => Sheet($"{typeof(PaperStyles).Namespace}.Paper.css");

    /// <summary>Atkinson Hyperlegible as data: addresses. Other scripts come from the fonts installed on the machine.</summary>
    public static string Fonts { get; } = string.Concat(
        from weight in (int[])[400, 700]
        from subset in (string[])["latin", "latin-ext"]
        select $$"""
            @font-face{font-family:"Atkinson Hyperlegible";font-weight:{{weight}};src:url("{{Font(subset, weight)}}") format("woff2");unicode-range:{{Range(subset)}}}
            """);

    /// <summary>The style sheets that lie beside a paper's component, and beside what it is built on, under the same name.</summary>
    public static string Of(Type component) =>
        (component.BaseType is { } built && built.Assembly == Here ? Of(built) : "") + Sheet($"{component.FullName}.css");

    private static string Sheet(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource);
        return stream is null ? "" : new StreamReader(stream).ReadToEnd();
    }

    private static string Font(string subset, int weight)
    {
        using var stream = Here.GetManifestResourceStream($"fonts/atkinson-hyperlegible-{subset}-{weight}-normal.woff2")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return "data:font/woff2;base64," + Convert.ToBase64String(bytes);
    }

    private static string Range(string subset) => subset == "latin"
        ? "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
        : "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
}
