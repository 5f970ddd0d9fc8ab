namespace Disc.Portal.Partnerships.Subjects;

/// <summary>Short tags on the image. "Excluded" is not here: it follows from an exclusion that is in force.</summary>
[Flags]
public enum Captions
{
    None = 0,
    MayBeViolent = 1,
    MayCarryWeapon = 2,

    /// <summary>Subject of a criminal behaviour order.</summary>
    Cbo = 4,

    /// <summary>Works with others.</summary>
    WorksInGroup = 8,

    /// <summary>Abuses staff.</summary>
    AbusesStaff = 16,
}
