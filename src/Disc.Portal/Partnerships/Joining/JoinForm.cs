using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Joining;

/// <summary>What somebody who asks to join typed.</summary>
public sealed record JoinForm(string? Name, string? Email, string? Premises, Affiliation? Affiliation, string? Note);

/// <summary>The public page of a partnership that takes requests.</summary>
/// <param name="Words">Who can join, in the partnership's own words; null for none.</param>
public sealed record OpenJoinDoor(string Partnership, string? Words);

/// <summary>The switch as its form starts.</summary>
public sealed record JoinDoorSetting(bool IsOpen, string? Words, int Version, string Address);

/// <summary>A request that waits for an administrator.</summary>
public sealed record WaitingJoin(Guid Id, string Name, string Email, string Premises, Affiliation Affiliation, string? Note, DateTime AskedAt);

/// <summary>What an administrator says to let somebody in.</summary>
/// <param name="Premises">Where they work, as the partnership calls it.</param>
/// <param name="Affiliation">Whom they work for; decides whether they take part in bans (rule 4).</param>
/// <param name="Groups">The groups and areas that they come into.</param>
public sealed record JoinApproval(string? Premises, Affiliation? Affiliation, IReadOnlyList<Guid> Groups);
