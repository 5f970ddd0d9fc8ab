namespace Disc.Portal.Shared.Pdf;

/// <summary>A paper would run to more pages than the press prints; the message may be shown to the person who asked.</summary>
public sealed class PaperTooLong(int mostPages)
    : Exception($"This paper is longer than {mostPages} pages, which is the most that is printed. Shorten it and print again.");
