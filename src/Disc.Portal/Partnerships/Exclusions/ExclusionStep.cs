namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>One step of a case: what was done, by whom, when and why.</summary>
public sealed class ExclusionStep
{
    private ExclusionStep()
    {
    }

    internal ExclusionStep(ExclusionStepKind kind, Guid by, DateTime at, string? why)
    {
        Kind = kind;
        By = by;
        At = at;
        Why = why;
    }

    public int Number { get; private set; }

    public ExclusionStepKind Kind { get; private set; }

    /// <summary>The account; the empty id for the portal itself.</summary>
    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    public string? Why { get; private set; }
}
