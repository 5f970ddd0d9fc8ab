using Disc.Portal.Shared.Text;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>A version of a document as its readers see it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="VersionId">The version.</param>
/// <param name="HasFile">Whether a PDF goes with it.</param>
/// <param name="MustCertify">Whether members must certify that they read it.</param>
/// <param name="Owner">Who answers for it, by name; null when that person has no account any more.</param>
public sealed record ShownDocument(
    Guid DocumentId, Guid VersionId, int Number, string Title, string Text, string? Change, bool HasFile, int FileSize, bool MustCertify, DateOnly TakesEffectOn,
    DateTime PublishedAt, string? Owner)
{
    /// <summary>The first line of the text, without its marks.</summary>
    public string FirstLine => SafeMarkdown.FirstLine(Text, 140);

    /// <summary>The size of the PDF in words.</summary>
    public string FileWords => FileSize >= 1024 * 1024 ? $"{FileSize / 1048576.0:0.0} MB" : $"{Math.Max(1, FileSize / 1024)} KB";
}
