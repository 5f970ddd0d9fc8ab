using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>What the page of an agreement starts with.</summary>
public sealed record DiversionForm
{
    public required CaseSummary Case { get; init; }

    /// <summary>The agreement that runs; null when none does.</summary>
    public required Diversion? Running { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The last day that an agreement may have.</summary>
    public required DateOnly Latest { get; init; }

    public required Refusal? WhyNotDivert { get; init; }
    public required Refusal? WhyNotDecide { get; init; }
}
