namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What was done in a case. The names are stored.</summary>
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

    /// <summary>The voters were asked.</summary>
    BallotOpened,

    /// <summary>There is no vote, or none that counts: a second person decides.</summary>
    LeftToPanel,

    /// <summary>The person was told that they are banned while it is decided.</summary>
    InterimServed,

    /// <summary>The interim ban ran out, or was taken back, before there was a decision.</summary>
    InterimEnded,

    /// <summary>Somebody says that the person came in while excluded.</summary>
    BreachReported,

    /// <summary>It was no breach, or nothing follows from it.</summary>
    BreachDismissed,

    /// <summary>It was a breach, and what the scheme says follows.</summary>
    BreachUpheld,
    AppealReceived,

    /// <summary>The exclusion stands.</summary>
    AppealDismissed,

    /// <summary>The exclusion is lifted.</summary>
    AppealUpheld,

    /// <summary>The exclusion ends sooner.</summary>
    AppealVaried,
    ReviewBegun,

    /// <summary>The exclusion stands.</summary>
    ReviewKept,

    /// <summary>The exclusion ends sooner.</summary>
    ReviewShortened,

    /// <summary>The person is referred to support, or agrees to put things right.</summary>
    Diverted,

    /// <summary>They kept what was agreed: the exclusion is lifted.</summary>
    DiversionKept,

    /// <summary>They did not: the exclusion goes on where it rested.</summary>
    DiversionBroken,
}
