namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What an appeal brought, from the strictest to the mildest.</summary>
public enum AppealOutcome
{
    /// <summary>The exclusion stands.</summary>
    Dismissed,

    /// <summary>The exclusion ends sooner.</summary>
    Varied,

    /// <summary>The exclusion is lifted.</summary>
    Upheld,
}
