namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>How far an exclusion has come.</summary>
public enum ExclusionState
{
    /// <summary>Waits for the second person.</summary>
    Proposed,

    /// <summary>Approved by the second person; not in force until it is served.</summary>
    Approved,

    /// <summary>The second person said no.</summary>
    Refused,

    /// <summary>Served: in force from its first day to the end of its last.</summary>
    InForce,

    /// <summary>Taken back before it was served, or lifted while it was in force.</summary>
    Withdrawn,

    /// <summary>Its last day is over.</summary>
    Expired,
}
