using Disc.Portal.Partnerships.Documents;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>What there is to certify, and what a person certified of it.</summary>
public static class CertificationQueries
{
    /// <summary>The published versions of every document that has a version to certify, with a person's last word on each.</summary>
    public static IQueryable<VersionToCertify> VersionsToCertify(this PartnershipDb db, Guid account) => db.OfMustReads().Select(version => new VersionToCertify(
        version.Id, version.DocumentId, version.Number, version.TakesEffectOn!.Value, version.GraceDays, version.MustCertify,
        db.Documents.First(document => document.Id == version.DocumentId).RecertifyMonths,
        db.Certifications.Where(certification => certification.AccountId == account && certification.VersionId == version.Id).Max(certification => (DateTime?)certification.At)));

    /// <summary>The published versions of every document that has a version to certify.</summary>
    public static IQueryable<DocumentVersion> OfMustReads(this PartnershipDb db) => db.PublishedVersions().Where(version =>
        db.DocumentVersions.Any(other => other.DocumentId == version.DocumentId && other.PublishedAt != null && other.MustCertify));
}
