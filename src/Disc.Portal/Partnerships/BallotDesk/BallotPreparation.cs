using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>The vote on a case, as those who run the scheme see it.</summary>
public sealed record BallotPreparation
{
    public required Guid ExclusionId { get; init; }

    public required string Reference { get; init; }

    /// <summary>The version of the case that was looked at.</summary>
    public required int CaseVersion { get; init; }

    /// <summary>"An exclusion of 12 months", as voters read it.</summary>
    public required string Proposed { get; init; }

    /// <summary>The newest ballot of the case; null when none was prepared.</summary>
    public required Ballot? Ballot { get; init; }

    /// <summary>Who votes: the register once it is open, who it would be before.</summary>
    public required IReadOnlyList<BallotPerson> Voters { get; init; }

    /// <summary>The last day of the vote if it opened now.</summary>
    public required DateOnly? WouldEndOn { get; init; }

    /// <summary>How many may vote, and how many of them have to.</summary>
    public required int Eligible { get; init; }

    public required int Quorum { get; init; }

    public required bool IsYoung { get; init; }

    /// <summary>Why no vote can be prepared now.</summary>
    public required Refusal? WhyNotPrepare { get; init; }

    /// <summary>Why what was prepared cannot be opened now.</summary>
    public required Refusal? WhyNotRelease { get; init; }

    /// <summary>Why it cannot be left to the panel without a vote.</summary>
    public required Refusal? WhyNotPanel { get; init; }

    /// <summary>Somebody on the register.</summary>
    public sealed record BallotPerson(string Name, Conflict Conflict, bool HasVoted);
}
