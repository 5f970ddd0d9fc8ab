namespace Disc.Portal.Partnerships.Groups;

/// <summary>A group or area in the administrator's list.</summary>
/// <param name="People">How many are in it, those who work in an area included.</param>
/// <param name="Managers">Who looks after it.</param>
public sealed record GroupRow(Guid Id, GroupKind Kind, string Name, string? Purpose, bool IsRetired, int People, IReadOnlyList<string> Managers);
