using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>One line of the list of cases.</summary>
public sealed record ExclusionRow
{
    /// <summary>How long before its last day a case is marked, in days.</summary>
    public const int SoonDays = 14;

    /// <summary>How long a notice may lie unserved before it is marked, in days.</summary>
    public const int UnservedDays = 7;

    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required Captions Captions { get; init; }

    /// <summary>Whether there is a face to show.</summary>
    public required bool HasPicture { get; init; }

    /// <summary>The state today.</summary>
    public required ExclusionState State { get; init; }

    /// <summary>Whether the person is banned today.</summary>
    public required bool IsInForce { get; init; }

    /// <summary>Whether its first and last day are known: where the clock starts at service, they are not before.</summary>
    public required bool HasDates { get; init; }

    public required int Months { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    /// <summary>Whether a vote decides it.</summary>
    public required bool IsForVoters { get; init; }

    public required DateTime ProposedAt { get; init; }
    public required DateTime? DecidedAt { get; init; }

    /// <summary>Whether it is marked red: it ends soon, or its notice lies unserved.</summary>
    public bool IsPressing(DateOnly today, DateTime now) => State switch
    {
        _ when State.Bans() => EndsOn.DayNumber - today.DayNumber < SoonDays,
        ExclusionState.Approved => now - DecidedAt >= TimeSpan.FromDays(UnservedDays),
        _ => false,
    };
}
