using Disc.Portal.Partnerships.Exclusions;

namespace Disc.Portal.Partnerships.Diversions;

/// <summary>What was agreed in place of a ban: the conditions, by when, and whether they were kept. The ban rests meanwhile.</summary>
public sealed class Diversion
{
    /// <summary>The longest conditions and reason, in characters.</summary>
    public const int ConditionsLength = 700, WhyLength = Exclusion.ReasonLength;

    /// <summary>The longest agreement, in months.</summary>
    public const int LongestMonths = 12;

    private Diversion()
    {
    }

    /// <param name="exclusion">The case that rests.</param>
    /// <param name="kind">What is tried.</param>
    /// <param name="conditions">What the person does, as they are told.</param>
    /// <param name="until">The last day for it.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="at">When (UTC).</param>
    public Diversion(Guid exclusion, DiversionKind kind, string conditions, DateOnly until, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        ExclusionId = exclusion;
        Kind = kind;
        Conditions = conditions;
        Until = until;
        AgreedBy = by;
        AgreedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid ExclusionId { get; private set; }

    public DiversionKind Kind { get; private set; }

    public string Conditions { get; private set; } = "";

    public DateOnly Until { get; private set; }

    public Guid AgreedBy { get; private set; }

    public DateTime AgreedAt { get; private set; }

    /// <summary>Whether the person kept it; null while it runs.</summary>
    public bool? WasKept { get; private set; }

    public string? Why { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Somebody says whether it was kept.</summary>
    internal void Decide(bool kept, string why, Guid by, DateTime at)
    {
        if (WasKept is not null)
            throw new InvalidOperationException("An agreement is decided once: ask the rules before a step.");
        (WasKept, Why, DecidedBy, DecidedAt) = (kept, why, by, at);
    }
}
