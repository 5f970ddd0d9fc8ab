using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>What the page of a review starts with.</summary>
public sealed record ReviewForm
{
    public required CaseSummary Case { get; init; }

    /// <summary>The review that runs; null when none does.</summary>
    public required Review? Review { get; init; }

    /// <summary>Who proposed the outcome; null while nobody did.</summary>
    public required string? ProposedBy { get; init; }

    /// <summary>When one begins by itself if nothing happens; null when none does.</summary>
    public required DateOnly? DueOn { get; init; }

    public required DateOnly Today { get; init; }
    public required Refusal? WhyNotBegin { get; init; }
    public required Refusal? WhyNotPropose { get; init; }
    public required Refusal? WhyNotDecide { get; init; }
}
