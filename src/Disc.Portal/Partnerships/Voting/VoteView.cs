using Disc.Portal.Partnerships.Ballots;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Voting;

/// <summary>A vote as one voter sees it: never whom or which case it is about.</summary>
public sealed record VoteView
{
    public required Guid Id { get; init; }

    /// <summary>"An exclusion of 12 months".</summary>
    public required string Proposed { get; init; }

    /// <summary>What voters read and see; null for somebody who does not vote, or no longer.</summary>
    public required Ballot? Evidence { get; init; }

    public required DateOnly LastDay { get; init; }

    public required bool HasVoted { get; init; }

    /// <summary>One's own vote, as long as it can be changed.</summary>
    public required Choice Choice { get; init; }

    public required string Reason { get; init; }

    public required Refusal? WhyNot { get; init; }

    /// <summary>What came of it; null before it is counted.</summary>
    public required string? Result { get; init; }

    public required bool IsBeingCounted { get; init; }
}

/// <summary>A vote on the list of somebody's votes.</summary>
public sealed record VoteLine(Guid Id, DateOnly LastDay, DateTime OpenedAt, bool IsOpen, Conflict Conflict, bool HasVoted, string? Result)
{
    /// <summary>Whether they are waited for.</summary>
    public bool IsAsked => IsOpen && Conflict == Conflict.None && !HasVoted;
}
