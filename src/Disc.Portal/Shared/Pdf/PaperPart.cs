namespace Disc.Portal.Shared.Pdf;

/// <summary>A paper, ready to be drawn: by itself, or behind others in one print.</summary>
/// <param name="Component">The component.</param>
/// <param name="Parameters">What it is drawn from.</param>
/// <param name="Settings">What stands at its edges.</param>
public sealed record PaperPart(Type Component, IReadOnlyDictionary<string, object?> Parameters, PaperSettings Settings);

/// <summary>What a paper comes to among others: known only once it was printed, and printed on it.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="BlankSide">Whether the page that is left blank, so that its last part stands on the back of a sheet, is one of them.</param>
/// <param name="Padded">Whether an empty page follows, so that the next paper begins on the front of a sheet.</param>
internal readonly record struct PaperShape(int Pages, bool BlankSide, bool Padded);
