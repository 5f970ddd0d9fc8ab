namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What was done in a case.</summary>
public enum ExclusionStepKind
{
    Proposed,
    Approved,
    Refused,

    /// <summary>The notice got a new date, and with it a new last day to appeal.</summary>
    Reissued,
    Served,

    /// <summary>Taken back before it was served.</summary>
    Withdrawn,

    /// <summary>Ended by decision while it was in force.</summary>
    Lifted,

    /// <summary>Its last day was over.</summary>
    Ended,
}
