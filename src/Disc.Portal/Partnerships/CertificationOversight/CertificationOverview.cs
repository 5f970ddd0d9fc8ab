namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>Which people the overview shows.</summary>
public enum CertificationFilter
{
    All,
    Overdue,
    DueSoon,
    WithoutOpening,
}

/// <summary>Who certified and who did not.</summary>
/// <param name="Documents">How far each document is.</param>
/// <param name="People">A page of people, those who are longest overdue first.</param>
/// <param name="Found">How many match altogether.</param>
/// <param name="Counts">How many people each filter finds.</param>
public sealed record CertificationOverview(
    IReadOnlyList<CertifiedDocument> Documents, IReadOnlyList<CertifiedPerson> People, int Found, IReadOnlyDictionary<CertificationFilter, int> Counts);

/// <summary>How many people certified the version of a document that counts.</summary>
public sealed record CertifiedDocument(Guid DocumentId, string Title, int Number, int Certified, int WithoutOpening, int People);

/// <summary>Where somebody stands.</summary>
/// <param name="DueOn">Their last good day; null when nothing is owed.</param>
/// <param name="IsOverdue">Whether that day is over, for somebody who can come in at all.</param>
/// <param name="Waiting">The titles of the documents that wait for them.</param>
/// <param name="WithoutOpening">The titles of those that they certified without opening.</param>
/// <param name="LastAt">When they last certified anything (UTC).</param>
/// <param name="HasComeIn">Whether they have a password, or have signed in.</param>
/// <param name="RemindedAt">When they were last reminded (UTC).</param>
public sealed record CertifiedPerson(
    Guid Id, string Name, string? Premises, DateOnly? DueOn, bool IsOverdue, IReadOnlyList<string> Waiting, IReadOnlyList<string> WithoutOpening, DateTime? LastAt, bool HasComeIn,
    DateTime? RemindedAt);
