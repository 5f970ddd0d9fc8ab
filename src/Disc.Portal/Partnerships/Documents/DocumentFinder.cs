using Disc.Portal.Shared;
using Disc.Portal.Shared.Finding;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>Finds documents that count today, by title.</summary>
public sealed class DocumentFinder(DocumentRegister documents) : IFinder
{
    public string Heading => "Documents";

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, string words, int most, CancellationToken cancellation) =>
        [.. (await documents.ShownAsync(actor, cancellation)).Where(document => document.Title.Contains(words, StringComparison.CurrentCultureIgnoreCase)).Take(most)
            .Select(document => new Found(document.Title, $"documents/{document.DocumentId:N}", $"version {document.Number}, since {document.TakesEffectOn.InWords()}"))];
}
