using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Alerts;

/// <summary>An alert as members read it.</summary>
/// <param name="IsOwn">Written in this partnership, not delivered by the force.</param>
/// <param name="CorrectedAt">When it was put right (UTC); null when it stands as it was first published.</param>
/// <param name="HasPicture">Whether a picture goes with it.</param>
public sealed record ShownAlert(Guid Id, string Title, string Text, Priority Priority, string Author, DateTime PublishedAt, DateTime ExpiresAt, bool IsOwn,
    DateTime? CorrectedAt, bool HasPicture)
{
    /// <summary>The first line of the text, without its marks.</summary>
    public string FirstLine => SafeMarkdown.FirstLine(Text, 140);
}
