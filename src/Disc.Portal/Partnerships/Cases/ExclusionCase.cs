using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Notices;
using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Cases;

/// <summary>One case as its page shows it: the person, the ban, what was done, and which step is allowed or why not.</summary>
public sealed record ExclusionCase
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Reference { get; init; }
    public required Guid SubjectId { get; init; }
    public required string Name { get; init; }

    /// <summary>The address of the face; null when there is no picture.</summary>
    public required string? Face { get; init; }

    /// <summary>Why a picture that there is cannot be shown now; null when it is.</summary>
    public required Refusal? WhyNoPicture { get; init; }

    /// <summary>The state today.</summary>
    public required ExclusionState State { get; init; }

    /// <summary>Whether the person is banned today.</summary>
    public required bool IsInForce { get; init; }

    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required int Months { get; init; }

    /// <summary>Whether its first and last day are known: where the clock starts at service, they are not before.</summary>
    public required bool HasDates { get; init; }

    public required DateOnly EraseOn { get; init; }
    public required DateOnly? AppealUntil { get; init; }
    public required string? WeighingUp { get; init; }
    public required bool IsShownToMembers { get; init; }

    /// <summary>The last day on which members see the person because of it; null when they do not.</summary>
    public required DateOnly? ListedUntil { get; init; }

    /// <summary>Whether the person is, or may be, under 18 today.</summary>
    public required bool IsYoung { get; init; }

    /// <summary>How, when and by whom it was served; null before.</summary>
    public required ServiceOfNotice? Service { get; init; }

    public required IReadOnlyList<TimelineItem> Timeline { get; init; }

    /// <summary>The notice as it would be printed now.</summary>
    public required ExclusionNotice Notice { get; init; }

    /// <summary>Whether a print says that it is not in force.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>What the scheme's rules gave when it was proposed; null from before there were rules.</summary>
    public required ByRules? ByRules { get; init; }

    /// <summary>Whether a vote decides it, open or still to be opened.</summary>
    public required bool IsForVoters { get; init; }

    /// <summary>What other features add to the page, in menu order.</summary>
    public required IReadOnlyList<CaseChapter> Chapters { get; init; }

    public required Refusal? WhyNotApprove { get; init; }
    public required Refusal? WhyNotRefuse { get; init; }
    public required Refusal? WhyNotReissue { get; init; }
    public required Refusal? WhyNotWithdraw { get; init; }
    public required Refusal? WhyNotPrint { get; init; }

    /// <summary>Whom to appoint when nobody can be the second person; null when somebody can, or when it is decided.</summary>
    public required Refusal? WhomToAppoint { get; init; }

    /// <summary>Something that happened: an incident relied on, a step of the case, or what another feature tells of it.</summary>
    public sealed record TimelineItem(DateTime At, bool DayOnly, string What, string? By, string? Why, ExclusionStepKind? Step)
    {
        /// <summary>Whether it is an incident that the case relies on.</summary>
        public bool IsIncident { get; init; }
    }
}
