using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Members;

/// <summary>One line of the members list.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Premises">Where they work; null when nobody said.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Affiliation">Whom they work for.</param>
/// <param name="State">How far they have come.</param>
/// <param name="InvitedAt">When they were invited (UTC).</param>
/// <param name="LastSignInAt">When they last signed in (UTC); null when never.</param>
/// <param name="Proposed">A proposed affiliation that waits for a second administrator.</param>
public sealed record MemberRow(
    Guid Id, string Name, string Email, string? Premises, Roles Roles, Affiliation Affiliation, MemberState State, DateTime InvitedAt,
    DateTime? LastSignInAt, ProposedAffiliation? Proposed)
{
    /// <summary>The line of an account.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="left">Whether they left.</param>
    /// <param name="proposed">A proposed affiliation that waits; null when none does.</param>
    public static MemberRow Of(Account account, bool left, ProposedAffiliation? proposed) => new(
        account.Id, account.Name, account.Email!, account.Premises, account.Roles, account.Affiliation,
        left ? MemberState.Left : account.BlockedAt is not null ? MemberState.Blocked : account.PasswordHash is not null ? MemberState.Active : MemberState.Invited,
        account.InvitedAt, account.LastSignInAt, proposed);
}
