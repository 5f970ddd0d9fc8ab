namespace Disc.Portal.Partnerships.Groups;

/// <summary>A group or area as a form offers it.</summary>
public sealed record GroupChoice(Guid Id, GroupKind Kind, string Name, bool IsRetired);
