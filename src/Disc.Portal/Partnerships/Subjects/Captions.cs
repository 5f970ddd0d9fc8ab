namespace Disc.Portal.Partnerships.Subjects;

/// <summary>
/// Short tags on the image; those that warn of a danger are a closed list, in which health and vulnerability have no place (rule 6).
/// "Excluded" is not here: it follows from an exclusion that is in force. The numbers are stored: a new one gets a new number.
/// </summary>
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

    MayCarryNeedle = 32,

    /// <summary>May set a dog on people.</summary>
    MayUseDog = 64,

    /// <summary>May spray something at people.</summary>
    MayUseSpray = 128,

    /// <summary>May follow or film staff after work.</summary>
    MayFollowStaff = 256,
}
