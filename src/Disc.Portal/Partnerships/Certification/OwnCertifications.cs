using Disc.Portal.Partnerships.Documents;
using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>What somebody has to certify, as they see it themselves.</summary>
/// <param name="Documents">The versions that count or will count, those that wait first.</param>
/// <param name="Standing">How far they may go now.</param>
/// <param name="DueOn">Their last good day; null when nothing is owed.</param>
public sealed record OwnCertifications(IReadOnlyList<DocumentToCertify> Documents, Standing Standing, DateOnly? DueOn)
{
    /// <summary>Those that can be certified now.</summary>
    public IEnumerable<DocumentToCertify> Waiting => Documents.Where(document => document.Waits);
}

/// <summary>One version that somebody has to certify.</summary>
/// <param name="Document">What it says.</param>
/// <param name="CertifiedAt">When they last certified it (UTC).</param>
/// <param name="GoodUntil">The last day of that certification; null when it does not end.</param>
/// <param name="Waits">Whether they can certify it now.</param>
/// <param name="IsOpened">Whether they opened it.</param>
public sealed record DocumentToCertify(ShownDocument Document, DateTime? CertifiedAt, DateOnly? GoodUntil, bool Waits, bool IsOpened);
