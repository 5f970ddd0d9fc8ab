using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>An appeal as its page shows it: what the person says, who decides, how far they are, what came of it.</summary>
public sealed record PanelCase
{
    public required Guid ExclusionId { get; init; }
    public required string Case { get; init; }
    public required int Version { get; init; }

    /// <summary>The last day of the ban today.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Why it cannot end sooner: it is not in force.</summary>
    public required bool CanEndSooner { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The newest appeal; null when there is none.</summary>
    public required AppealShown? Appeal { get; init; }

    /// <summary>Those who sit, or left.</summary>
    public IReadOnlyList<SeatShown> Seats { get; init; } = [];

    /// <summary>Everybody who might be asked; for administrators only.</summary>
    public IReadOnlyList<AskedToSit> Asked { get; init; } = [];

    /// <summary>Whom the portal suggests.</summary>
    public IReadOnlyList<Guid> Suggested { get; init; } = [];

    /// <summary>How many sit; 0 when nobody can, and somebody outside decides.</summary>
    public int SeatsWanted { get; init; }

    /// <summary>Whether the viewer runs the scheme.</summary>
    public bool MayRun { get; init; }

    /// <summary>Whether the viewer sits on the panel.</summary>
    public bool IsSeated { get; init; }

    /// <summary>What the viewer said; null when they do not sit, or said nothing yet.</summary>
    public SeatShown? Own { get; init; }

    /// <summary>What the panel found, once everybody said what they think; shown to the panel only.</summary>
    public AppealFinding? Found { get; init; }

    /// <summary>The reasons of the majority, as a draft of what the person is told.</summary>
    public string Draft { get; init; } = "";
}

/// <summary>The appeal itself. What the person says is for administrators and the panel.</summary>
public sealed record AppealShown
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required AppealState State { get; init; }
    public required int Version { get; init; }
    public required AppealWay Way { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DateOnly DecideBy { get; init; }
    public string? LateBecause { get; init; }
    public string? Words { get; init; }

    /// <summary>Where the answer goes; for administrators only.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether the person is answered by e-mail.</summary>
    public bool IsMailed { get; init; }
    public IReadOnlyList<Guid> Pictures { get; init; } = [];

    /// <summary>The letter of somebody outside; null when there is none, and for whoever may not see it.</summary>
    public Guid? Letter { get; init; }
    public AppealFinding? Outcome { get; init; }
    public string? Reasons { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? Outside { get; init; }
}

/// <summary>A seat as the page shows it. What somebody said is shown to the others once all have.</summary>
public sealed record SeatShown(Guid Account, string Name, bool HasSaid, AppealFinding? Finding, string? Reasons, string? LeftBecause, Refusal? WhyNotAnyMore);

/// <summary>An appeal that waits for somebody, for the desk.</summary>
/// <param name="ExclusionId">The case.</param>
/// <param name="DecideBy">The day by which it is to be decided.</param>
/// <param name="What">What waits.</param>
public sealed record WaitingAppeal(Guid ExclusionId, DateOnly DecideBy, WaitingFor What);

/// <summary>What an open appeal waits for.</summary>
public enum WaitingFor
{
    /// <summary>An administrator convenes the panel, or finds somebody outside.</summary>
    Panel,

    /// <summary>The one who looks says what they think.</summary>
    OwnFinding,

    /// <summary>Somebody of the panel writes down what the person is told.</summary>
    Words,

    /// <summary>The others of the panel.</summary>
    Others,
}

/// <summary>What an administrator writes down of the decision of somebody outside, because nobody inside was left to decide (rule 17).</summary>
public sealed class OutsideDecision
{
    public string? Name { get; set; }

    /// <summary>What they are, such as "chair of the panel of Northgate Shopwatch".</summary>
    public string? Capacity { get; set; }

    /// <summary>The date of their letter.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Whether they were asked, and are not police and took no part in the ban.</summary>
    public bool IsIndependent { get; set; }

    public AppealOutcome? Outcome { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>Their reasons, in the words that the person is told.</summary>
    public string? Reasons { get; set; }

    /// <summary>The version of the case that the form was filled from.</summary>
    public int Version { get; set; }
}
