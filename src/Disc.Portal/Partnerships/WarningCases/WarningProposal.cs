using Disc.Portal.Partnerships.Exclusions;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>What an administrator decides: whom to warn, and for what.</summary>
public sealed record WarningProposal
{
    public required Guid SubjectId { get; init; }

    /// <summary>The incidents that it rests on, each with the words for the person.</summary>
    public required IReadOnlyList<ExclusionProposal.ReliedOn> Incidents { get; init; }

    /// <summary>For somebody who is, or may be, under 18: what was weighed up (rule 5).</summary>
    public string? WeighingUp { get; init; }

    /// <summary>Why something else than the scheme's rules give; empty when it is what they give.</summary>
    public string? OtherBecause { get; init; }
}
