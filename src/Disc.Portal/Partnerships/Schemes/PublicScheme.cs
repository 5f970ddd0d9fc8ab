using Disc.Portal.Partnerships.Notices;

namespace Disc.Portal.Partnerships.Schemes;

/// <summary>What anybody may read about a scheme: the same for everybody, and nothing about anybody. Without rules while the scheme has written none down.</summary>
public sealed record PublicScheme(
    string PartnershipName,
    string SchemeName,
    string Words,
    string Review,
    IReadOnlyList<string> Address,
    string Email,
    string? Telephone,
    string AppealTo,
    string? PremisesAddress,
    int AppealDays,
    ExclusionPrivacyNotice Privacy,
    PlainRules? Rules,
    int DecideDays,
    int Seats)
{
    /// <summary>Whether it says where to write.</summary>
    public bool HasContact => Address.Count > 0 && Email.Length > 0;
}
