using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships;

/// <summary>Whether what came from the force may be shown: asked in this one place by everything that shows it.</summary>
public static class PoliceContent
{
    /// <summary>
    /// Whether it may be shown to whom the database was opened for. Not to somebody who has a document to certify, also in the days of
    /// grace (rule 3).
    /// </summary>
    public static bool ShowsPoliceContent(this PartnershipDb db) => db.Standing == Standing.Full;
}
