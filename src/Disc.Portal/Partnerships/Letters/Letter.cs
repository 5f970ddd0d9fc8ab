using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.PaperTemplates;
using Disc.Portal.Shared.Pdf;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>A letter of the scheme to somebody: a record in, PDF pages out.</summary>
public sealed record Letter
{
    public required LetterKind Kind { get; init; }

    /// <summary>The ban, or the warning, as it stands after the step that the letter tells of.</summary>
    public required ExclusionNotice Notice { get; init; }

    /// <summary>What it says, in Markdown with fields.</summary>
    public required string Text { get; init; }

    /// <summary>What stands for the fields that only this letter has.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>What was decided: the sentence in bold print, and the one after it.</summary>
    public (string Short, string Further)? Decision { get; init; }

    /// <summary>What the person agreed to, one a line.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Its name, with the reference; it stands in the file's properties, so it names nobody (rule 8).</summary>
    public string Title => $"{Kind.InWords()} {Notice.Reference}";

    /// <summary>The name of its file: a reference and a kind, never a person (rule 8).</summary>
    public string FileName => Kind == LetterKind.ExclusionNotice ? $"{Notice.Reference}.pdf" : $"{Notice.Reference}-{Kind.Slug()}.pdf";

    /// <summary>The text with its fields filled in, section by section.</summary>
    public IReadOnlyList<TextSection> Sections() => new TemplateText(Text).Fill(Notice.Words(Kind, More), TemplateRules.ParagraphsOf(Kind));

    /// <summary>The paper, to be printed by itself or behind others.</summary>
    public PaperPart Paper => Kind == LetterKind.ExclusionNotice
        ? (Notice with { Text = Text }).Paper()
        : new PaperPart(
            typeof(LetterPaper),
            new Dictionary<string, object?> { [nameof(LetterPaper.Notice)] = Notice, [nameof(LetterPaper.Letter)] = this },
            new PaperSettings
            {
                Title = Title,
                FooterName = Kind == LetterKind.Guardian ? $"To the parent or guardian of {Notice.Person.Name}" : $"To {Notice.Person.Name}",
                FooterReference = Notice.Reference,
            });

    /// <summary>Prints it.</summary>
    public Task<byte[]> PrintAsync(PdfPress press, CancellationToken cancel = default) => Kind == LetterKind.ExclusionNotice
        ? (Notice with { Text = Text }).PrintAsync(press, cancel: cancel)
        : press.PrintAsync<LetterPaper>(Paper.Parameters, Paper.Settings, cancel);
}
