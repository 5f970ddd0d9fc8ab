namespace Disc.Portal.Partnerships.Warnings;

/// <summary>How far a warning has come.</summary>
public enum WarningState
{
    /// <summary>Decided; the person does not have it yet, so it does not count.</summary>
    Decided,

    /// <summary>The person has it: it counts from that day.</summary>
    Given,

    Withdrawn,
}
