namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>How far an exclusion has come. The names are stored. Which step leads where is in <see cref="ExclusionMoves"/>.</summary>
public enum ExclusionState
{
    /// <summary>Waits for the second person, or for a ballot.</summary>
    Proposed,

    /// <summary>Decided; not in force until it is served.</summary>
    Approved,

    /// <summary>The second person or the ballot said no.</summary>
    Refused,

    /// <summary>Served: in force from its first day to the end of its last.</summary>
    InForce,

    /// <summary>Taken back before it was served.</summary>
    Withdrawn,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>Not decided yet, and banned for a short time meanwhile: an interim notice was served.</summary>
    Interim,

    /// <summary>In force; the person came in all the same, and what follows waits for the second person.</summary>
    Breached,

    /// <summary>In force while an appeal against it is decided.</summary>
    UnderAppeal,

    /// <summary>In force while it is looked at again.</summary>
    UnderReview,

    /// <summary>Rests while the person keeps the conditions of support or of a restorative agreement: nobody is banned by it.</summary>
    Diverted,

    /// <summary>Ended by decision before its last day.</summary>
    Lifted,
}
