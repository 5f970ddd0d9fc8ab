using Disc.Portal.Partnerships.Groups;
using Disc.Portal.Partnerships.Sites;

namespace Disc.Portal.Partnerships.Members;

/// <summary>One member with everything that is said about them on their own page.</summary>
/// <param name="Member">As in the list.</param>
/// <param name="Premises">Where they work, the usual one first.</param>
/// <param name="Groups">The groups and areas that they were put into.</param>
/// <param name="LeftAt">When they left (UTC); null while they are here.</param>
/// <param name="RemindedAt">When they were last written to, to come in (UTC); null when never.</param>
/// <param name="HasSecondStep">Whether they have an authenticator app or a passkey.</param>
public sealed record MemberDetails(
    MemberRow Member, IReadOnlyList<OwnPremises> Premises, IReadOnlyList<GroupChoice> Groups, DateTime? LeftAt, DateTime? RemindedAt, bool HasSecondStep);
