namespace Disc.Portal.Partnerships.Groups;

/// <summary>What holds a group together.</summary>
public enum GroupKind
{
    /// <summary>A set of people: "Night-time", "Door staff".</summary>
    People,

    /// <summary>A part of town: premises lie in it, and whoever works there is in it.</summary>
    Area,
}
