namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What became of a notice that was served. It is served all the same: nobody keeps a ban away by not taking the paper.</summary>
public enum ServiceResult
{
    /// <summary>The person signed for it.</summary>
    SignedFor,

    /// <summary>The person did not take it, and was told what it says.</summary>
    Refused,

    /// <summary>It was handed over, delivered or sent, and nobody signed.</summary>
    Left,
}
