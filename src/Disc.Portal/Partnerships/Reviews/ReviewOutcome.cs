namespace Disc.Portal.Partnerships.Reviews;

/// <summary>What may come of a review: it never makes an exclusion longer.</summary>
public enum ReviewOutcome
{
    /// <summary>It stands as it is.</summary>
    Kept,

    /// <summary>It ends sooner.</summary>
    Shortened,

    /// <summary>It ends now.</summary>
    Lifted,
}
