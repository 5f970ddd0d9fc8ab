namespace Disc.Portal.Partnerships.Diversions;

/// <summary>What is tried in place of a ban.</summary>
public enum DiversionKind
{
    /// <summary>The person is referred to somebody who helps: a youth worker, a drug or debt service.</summary>
    Support,

    /// <summary>The person puts right what they did, with those whom they did it to.</summary>
    Restorative,
}
