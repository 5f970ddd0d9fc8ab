using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Breaches;

/// <summary>What the page of a breach starts with: what may be reported, or what waits for the second person.</summary>
public sealed record BreachForm
{
    public required CaseSummary Case { get; init; }

    /// <summary>Why none can be reported now; null when one can.</summary>
    public required Refusal? WhyNotReport { get; init; }

    /// <summary>The incidents and sightings while excluded that nobody has reported as a breach, newest first, each with what the rules give for it.</summary>
    public required IReadOnlyList<Offered> Seen { get; init; }

    /// <summary>The breach that waits; null when none does.</summary>
    public required Waits? Waiting { get; init; }

    /// <summary>Why this person cannot decide it; null when they can.</summary>
    public required Refusal? WhyNotDecide { get; init; }

    /// <summary>Something that may be reported, and what the rules give for it.</summary>
    public sealed record Offered(BreachSeen What, BreachRuling Ruling);

    /// <summary>A breach that waits, who reported it, and what the rules give for it today.</summary>
    public sealed record Waits(Breach Breach, string By, BreachRuling Ruling);
}
