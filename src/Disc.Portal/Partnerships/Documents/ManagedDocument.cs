namespace Disc.Portal.Partnerships.Documents;

/// <summary>A document as the administrator's list shows it.</summary>
/// <param name="Current">The version that counts today; null when none does yet.</param>
/// <param name="Coming">The next published version, which counts later.</param>
/// <param name="HasDraft">Whether somebody is writing a version.</param>
public sealed record ManagedDocument(Guid Id, string Title, string? Owner, DocumentVersion? Current, DocumentVersion? Coming, bool HasDraft, int RecertifyMonths, bool IsWithdrawn);

/// <summary>A document on the page where it is made.</summary>
/// <param name="Draft">The form's content: the draft, or what a new version starts with.</param>
/// <param name="DraftId">The stored draft; null when none is stored.</param>
/// <param name="File">The size of the draft's PDF, in bytes; 0 for none.</param>
/// <param name="Versions">The published versions, the latest first.</param>
/// <param name="Owners">Who can answer for it.</param>
public sealed record DocumentToEdit(
    DocumentDraft Draft, Guid? DraftId, int File, IReadOnlyList<DocumentVersion> Versions, IReadOnlyList<PossibleOwner> Owners, bool IsWithdrawn, bool IsNew)
{
    /// <summary>Whether a draft is stored.</summary>
    public bool HasDraft => DraftId is not null;
}

/// <summary>Somebody who can answer for a document.</summary>
public sealed record PossibleOwner(Guid Id, string Name);
