using Disc.Portal.Partnerships.Appeals;

namespace Disc.Portal.Partnerships.Panels;

/// <summary>A person's seat on the panel that decides an appeal, and what they said.</summary>
public sealed class PanelSeat
{
    private PanelSeat()
    {
    }

    internal PanelSeat(Guid appeal, Guid account, Guid by, DateTime at)
    {
        AppealId = appeal;
        AccountId = account;
        SeatedBy = by;
        SeatedAt = at;
    }

    public Guid AppealId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>The administrator who convened the panel.</summary>
    public Guid SeatedBy { get; private set; }

    public DateTime SeatedAt { get; private set; }

    /// <summary>What they think; null until they said it.</summary>
    public AppealOutcome? Outcome { get; private set; }

    /// <summary>The last day that they would give it, where they would have it end sooner.</summary>
    public DateOnly? EndsOn { get; private set; }

    public string? Reasons { get; private set; }

    /// <summary>When they said it (UTC).</summary>
    public DateTime? SaidAt { get; private set; }

    /// <summary>Why they left: a conflict of interest. They do not come back.</summary>
    public string? LeftBecause { get; private set; }

    /// <summary>When (UTC); null while they sit.</summary>
    public DateTime? LeftAt { get; private set; }

    public bool IsSitting => LeftAt is null;

    /// <summary>What they think; null until they said it.</summary>
    public AppealFinding? Finding => Outcome is { } outcome ? new AppealFinding(outcome, EndsOn) : null;

    /// <summary>They say what they think, or say it anew.</summary>
    internal void Say(AppealFinding finding, string reasons, DateTime at) =>
        (Outcome, EndsOn, Reasons, SaidAt) = (finding.Outcome, finding.EndsOn, reasons, at);

    /// <summary>They declare a conflict of interest and leave; what they said does not count.</summary>
    internal void Leave(string because, DateTime at) =>
        (LeftBecause, LeftAt, Outcome, EndsOn, Reasons, SaidAt) = (because, at, null, null, null, null);
}
