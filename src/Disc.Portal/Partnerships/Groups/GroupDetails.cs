namespace Disc.Portal.Partnerships.Groups;

/// <summary>A group or area with everybody in it, as an administrator edits it.</summary>
/// <param name="ByPremises">Who is in an area only because they work there.</param>
public sealed record GroupDetails(
    Guid Id, GroupKind Kind, string Name, string? Purpose, bool IsRetired, int Version, IReadOnlyList<GroupPerson> People, IReadOnlyList<GroupPerson> ByPremises);

/// <summary>Somebody of the partnership as a group shows them.</summary>
/// <param name="IsManager">Whether they look after the group.</param>
/// <param name="IsBlocked">Whether they are kept out now.</param>
public sealed record GroupPerson(Guid Account, string Name, string? Premises, bool IsManager, bool IsBlocked);
