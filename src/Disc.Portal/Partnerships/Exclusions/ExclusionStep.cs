namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>One step of a case: what was done, by whom, when and why.</summary>
public sealed class ExclusionStep
{
    private ExclusionStep()
    {
    }

    internal ExclusionStep(ExclusionStepKind kind, Guid by, DateTime at, string? why, DateOnly? endsOn = null)
    {
        Kind = kind;
        By = by;
        At = at;
        Why = why;
        EndsOn = endsOn;
    }

    public int Number { get; private set; }

    public ExclusionStepKind Kind { get; private set; }

    /// <summary>The account; the empty id for the portal itself, or for all who voted.</summary>
    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The reasons, in words that the person may be told where a letter follows from the step.</summary>
    public string? Why { get; private set; }

    /// <summary>The last day from this step on; null when the step did not change it.</summary>
    public DateOnly? EndsOn { get; private set; }
}
