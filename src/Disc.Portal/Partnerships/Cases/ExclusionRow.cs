using Disc.Portal.Partnerships.Exclusions;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>One line of the list of cases.</summary>
public sealed record ExclusionRow(
    Guid Id, string Reference, string Name, ExclusionState State, DateOnly StartsOn, DateOnly EndsOn, DateTime ProposedAt, DateTime? DecidedAt)
{
    /// <summary>How long before its last day a case is marked, in days.</summary>
    public const int SoonDays = 14;

    /// <summary>How long a notice may lie unserved before it is marked, in days.</summary>
    public const int UnservedDays = 7;

    /// <summary>Whether it is marked red: it ends soon, or its notice lies unserved.</summary>
    public bool IsPressing(DateOnly today, DateTime now) => State switch
    {
        ExclusionState.InForce => EndsOn.DayNumber - today.DayNumber < SoonDays,
        ExclusionState.Approved => now - DecidedAt >= TimeSpan.FromDays(UnservedDays),
        _ => false,
    };
}
