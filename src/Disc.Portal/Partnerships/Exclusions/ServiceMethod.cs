namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>How a notice reached the person.</summary>
public enum ServiceMethod
{
    ByHand,
    ByPost,
    ByEmail,

    /// <summary>The police carried it and did nothing else: they take no part in bans (rule 4).</summary>
    PoliceAsCourier,
}
