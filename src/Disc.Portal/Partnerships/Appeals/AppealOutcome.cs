namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What an appeal brought, from the strictest to the mildest. The numbers are stored.</summary>
public enum AppealOutcome
{
    /// <summary>The exclusion stands.</summary>
    Dismissed = 0,

    /// <summary>The exclusion ends sooner.</summary>
    Varied = 1,

    /// <summary>The exclusion is lifted.</summary>
    Upheld = 2,
}
