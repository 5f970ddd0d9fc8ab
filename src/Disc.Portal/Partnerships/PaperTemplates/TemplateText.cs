using System.Net;
using System.Text.RegularExpressions;
using Disc.Portal.Shared.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Disc.Portal.Partnerships.PaperTemplates;

/// <summary>A letter's text taken apart: Markdown, and between double brackets the fields that the portal fills in from the case.</summary>
public sealed partial class TemplateText
{
    private readonly string text;

    public TemplateText(string text)
    {
        this.text = text.ReplaceLineEndings("\n");
        Uses = [.. Field().Matches(this.text).Select(match => new FieldUse(Tidy(match.Groups[1].Value), LineOf(match.Index)))];
    }

    /// <summary>The fields that stand in it, in order, each with its line.</summary>
    public IReadOnlyList<FieldUse> Uses { get; }

    /// <summary>What opens or closes a field, or bold print, without the other end.</summary>
    public IEnumerable<(string What, int Line)> Unbalanced()
    {
        // What is left once every whole field is blanked out.
        var rest = Field().Replace(text, match => new string(' ', match.Length));
        foreach (Match loose in Bracket().Matches(rest))
            yield return (loose.Value.Trim(), LineOf(loose.Index));
        var start = 0;
        foreach (var block in text.Split("\n\n"))
        {
            if (block.Split("**").Length % 2 == 0)
                yield return ("**", LineOf(start + block.LastIndexOf("**", StringComparison.Ordinal)));
            start += block.Length + 2;
        }
    }

    /// <summary>The fields that stand where the portal fills them in: those of words anywhere in a sentence, those of paragraphs on a line by themselves.</summary>
    public IReadOnlyList<string> Reached(IReadOnlySet<string> paragraphs)
    {
        var document = SafeMarkdown.Parse(text);
        return
        [
            .. document.Select(block => ParagraphOf(block, paragraphs)).OfType<string>(),
            .. document.Descendants<LiteralInline>().SelectMany(literal => Field().Matches(literal.Content.ToString()).Select(match => Tidy(match.Groups[1].Value)))
                .Where(name => !paragraphs.Contains(name)),
        ];
    }

    /// <summary>Whether it begins with a title, and has no other.</summary>
    public bool HasOneTitleFirst()
    {
        var document = SafeMarkdown.Parse(text);
        return document.FirstOrDefault() is HeadingBlock { Level: 1 } && document.Descendants<HeadingBlock>().Count(heading => heading.Level == 1) == 1;
    }

    /// <summary>Fills the words in, as text and never as markup, and cuts it into its sections.</summary>
    /// <param name="words">What stands for each field of words; several lines are kept as lines.</param>
    /// <param name="paragraphs">The names of the fields that whoever draws the paper puts in.</param>
    public IReadOnlyList<TextSection> Fill(IReadOnlyDictionary<string, string> words, IReadOnlySet<string> paragraphs)
    {
        var document = SafeMarkdown.Parse(text);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            OnPaper(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        foreach (var literal in document.Descendants<LiteralInline>().ToList())
            Fill(literal, words);

        var sections = new List<TextSection>();
        var parts = new List<TextPart>();
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 2 })
                Close();
            var paragraph = ParagraphOf(block, paragraphs);
            // It brings a heading of its own.
            if (paragraph == TemplateFields.IssuedBy)
                Close();
            parts.Add(paragraph is null ? new TextPart(SafeMarkdown.Draw(block), null) : new TextPart(null, paragraph));
        }

        Close();
        return sections;

        void Close()
        {
            if (parts.Count > 0)
                sections.Add(new TextSection([.. parts]));
            parts.Clear();
        }
    }

    internal static string Tidy(string name) => Blanks().Replace(name.Trim(), " ").ToLowerInvariant();

    private static string? ParagraphOf(Block block, IReadOnlySet<string> paragraphs) =>
        block is ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } only } && Field().Match(only.Content.ToString().Trim()) is { Success: true } whole
            && whole.Length == only.Content.ToString().Trim().Length && Tidy(whole.Groups[1].Value) is var name && paragraphs.Contains(name)
            ? name
            : null;

    // A paper leads nowhere by itself: the address is printed behind what the link says.
    private static void OnPaper(LinkInline link)
    {
        var words = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            words.AppendChild(child);
        }

        var address = link.Url ?? "";
        if (words.FirstChild is not LiteralInline { NextSibling: null } said || said.Content.ToString() != address)
            words.AppendChild(new LiteralInline($" ({address})"));
        link.ReplaceBy(words);
    }

    private static void Fill(LiteralInline literal, IReadOnlyDictionary<string, string> words)
    {
        var content = literal.Content.ToString();
        var at = 0;
        foreach (Match match in Field().Matches(content))
        {
            if (!words.TryGetValue(Tidy(match.Groups[1].Value), out var value))
                continue;
            literal.InsertBefore(new LiteralInline(content[at..match.Index]));
            var lines = value.Split('\n').Select(line => $"<bdi>{WebUtility.HtmlEncode(line)}</bdi>");
            literal.InsertBefore(new HtmlInline(string.Join("<br />", lines)));
            at = match.Index + match.Length;
        }

        if (at > 0)
            literal.ReplaceBy(new LiteralInline(content[at..]));
    }

    private int LineOf(int index) => 1 + text.AsSpan(0, Math.Max(0, index)).Count('\n');

    [GeneratedRegex(@"\{\{([^{}\n]*)\}\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"\{\{[^{}\n]{0,30}|\}\}")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>A field where it stands in a text.</summary>
public sealed record FieldUse(string Name, int Line);

/// <summary>What belongs together under one heading of a letter.</summary>
public sealed record TextSection(IReadOnlyList<TextPart> Parts);

/// <summary>A piece of a letter: written text, or the name of a paragraph that the portal puts in.</summary>
/// <param name="Html">The text, drawn; null for a paragraph.</param>
/// <param name="Paragraph">The paragraph's name; null for text.</param>
public sealed record TextPart(string? Html, string? Paragraph);
