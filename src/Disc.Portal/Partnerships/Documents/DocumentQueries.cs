using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Partnerships.Documents;

/// <summary>Which version counts when: the question that every list of documents asks.</summary>
public static class DocumentQueries
{
    /// <summary>The published versions of documents that were not taken back.</summary>
    public static IQueryable<DocumentVersion> PublishedVersions(this PartnershipDb db) =>
        from version in db.DocumentVersions.AsNoTracking()
        join document in db.Documents on version.DocumentId equals document.Id
        where version.PublishedAt != null && document.WithdrawnAt == null
        select version;

    /// <summary>The version of each document that counts on a day.</summary>
    public static IQueryable<DocumentVersion> VersionsInEffect(this PartnershipDb db, DateOnly day) =>
        db.PublishedVersions().Where(version => version.TakesEffectOn <= day
            && !db.DocumentVersions.Any(later => later.DocumentId == version.DocumentId && later.PublishedAt != null && later.TakesEffectOn <= day && later.Number > version.Number));

    /// <summary>Versions as readers see them.</summary>
    public static IQueryable<ShownDocument> AsShown(this IQueryable<DocumentVersion> versions, PartnershipDb db) => versions.Select(version => new ShownDocument(
        version.DocumentId, version.Id, version.Number, version.Title, version.Text, version.Change, version.File != null, version.FileSize, version.MustCertify,
        version.TakesEffectOn!.Value, version.PublishedAt!.Value,
        db.Accounts.Where(account => account.Id == db.Documents.First(document => document.Id == version.DocumentId).Owner).Select(account => account.Name).FirstOrDefault()));

    /// <summary>Notes that a person opened a version, the first time; the caller commits.</summary>
    public static async Task NoteReadingAsync(this PartnershipDb db, Guid version, Guid account, DateTime at, CancellationToken cancellation)
    {
        if (!await db.DocumentReadings.AnyAsync(reading => reading.VersionId == version && reading.AccountId == account, cancellation))
            db.DocumentReadings.Add(new DocumentReading(version, account, at));
    }
}
