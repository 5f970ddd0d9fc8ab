using Disc.Portal.Shared.Pdf;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>A print of who is excluded now: a record in, PDF pages out.</summary>
public sealed record PocketCard
{
    public required PrintKind Kind { get; init; }
    public required string PartnershipName { get; init; }
    public required string Code { get; init; }

    /// <summary>Where anybody who is signed in sees whether it still holds.</summary>
    public required Uri CodePage { get; init; }

    public required string PrintedBy { get; init; }
    public required DateTime PrintedAt { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly HoldsUntil { get; init; }

    public required IReadOnlyList<Face> Faces { get; init; }

    /// <summary>Prints it. Its title names nobody (rule 8).</summary>
    public Task<byte[]> PrintAsync(PdfPress press, CancellationToken cancel = default) => press.PrintAsync<PocketCardPaper>(
        new Dictionary<string, object?> { [nameof(PocketCardPaper.Card)] = this },
        new PaperSettings
        {
            Title = Kind == PrintKind.PocketCard ? "Pocket card of current exclusions" : "Summary of current exclusions",
            ForAPocket = Kind == PrintKind.PocketCard,
            FooterName = $"Printed by {PrintedBy}, {London.InWords(PrintedAt)}",
            FooterReference = $"Code {Code}",
            Banner = $"Confidential. Destroy after {HoldsUntil.InWords()}.",
        },
        cancel);

    /// <summary>Somebody on it.</summary>
    /// <param name="Name">Who.</param>
    /// <param name="Until">The last day of the ban.</param>
    /// <param name="Picture">The face with the printer's mark in it; null for none.</param>
    public sealed record Face(string Name, DateOnly Until, byte[]? Picture);
}
