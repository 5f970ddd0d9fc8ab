namespace Disc.Portal.Partnerships.Galleries;

/// <summary>How far a listing has come.</summary>
public enum ListingState
{
    /// <summary>Waits for the second person.</summary>
    Proposed,

    /// <summary>Approved; shown from its first day to its last.</summary>
    Approved,

    /// <summary>The second person said no.</summary>
    Refused,

    /// <summary>Taken off before its time.</summary>
    Withdrawn,

    /// <summary>Its last day is over, and screens and the force were told.</summary>
    Ended,
}
