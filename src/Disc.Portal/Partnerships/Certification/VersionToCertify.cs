namespace Disc.Portal.Partnerships.Certification;

/// <summary>A published version of a document that has versions to certify, and when a person last certified it.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="Number">1, 2, 3 … within the document.</param>
/// <param name="TakesEffectOn">The London day from which it counts.</param>
/// <param name="GraceDays">How many days the administrator gave from then on.</param>
/// <param name="MustCertify">False for a version that nobody has to certify: what was owed before it is owed no longer.</param>
/// <param name="RecertifyMonths">After how many months a certification is over; 0 for never.</param>
/// <param name="CertifiedAt">When the person last certified it (UTC); null when never.</param>
public sealed record VersionToCertify(
    Guid VersionId, Guid DocumentId, int Number, DateOnly TakesEffectOn, int GraceDays, bool MustCertify, int RecertifyMonths, DateTime? CertifiedAt);
