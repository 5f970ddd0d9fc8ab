using Disc.Portal.Partnerships.Warnings;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.WarningCases;

/// <summary>One warning as its page shows it.</summary>
public sealed record WarningCase
{
    public required Warning Warning { get; init; }

    public required string Name { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Who decided it.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>Who withdrew it; null when nobody did.</summary>
    public required string? WithdrawnBy { get; init; }

    public required DateOnly EraseOn { get; init; }

    public required Refusal? WhyNotGive { get; init; }

    public required Refusal? WhyNotWithdraw { get; init; }
}
