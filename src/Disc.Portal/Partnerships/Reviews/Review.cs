using Disc.Portal.Partnerships.Exclusions;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>An exclusion is looked at again: begun by itself after the clear months or because somebody asked, its outcome proposed by one person and confirmed by another.</summary>
public sealed class Review
{
    /// <summary>The longest reason, in characters.</summary>
    public const int WhyLength = Exclusion.ReasonLength;

    private Review()
    {
    }

    /// <param name="exclusion">The case.</param>
    /// <param name="because">Why it began.</param>
    /// <param name="by">Who began it; the empty id when it began by itself.</param>
    /// <param name="at">When (UTC).</param>
    public Review(Guid exclusion, string because, Guid by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        ExclusionId = exclusion;
        Because = because;
        BegunBy = by;
        BegunAt = at;
    }

    public Guid Id { get; private set; }

    public Guid ExclusionId { get; private set; }

    public string Because { get; private set; } = "";

    public Guid BegunBy { get; private set; }

    public DateTime BegunAt { get; private set; }

    /// <summary>What one person proposes; null while nobody did.</summary>
    public ReviewOutcome? Outcome { get; private set; }

    /// <summary>The last day that is proposed; null unless it is to end sooner.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Why, as the person is told.</summary>
    public string? Why { get; private set; }

    public Guid? ProposedBy { get; private set; }

    public DateTime? ProposedAt { get; private set; }

    /// <summary>Why the second person sent the last proposal back; null when nobody did.</summary>
    public string? SentBackBecause { get; private set; }

    /// <summary>The second person; null while it waits.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Raised on each change; a form carries it.</summary>
    public int Version { get; private set; }

    /// <summary>Somebody proposes what is to come of it.</summary>
    internal void Propose(ReviewOutcome outcome, DateOnly? endsOn, string why, Guid by, DateTime at)
    {
        MustBeOpen();
        (Outcome, EndsOn, Why, ProposedBy, ProposedAt) = (outcome, endsOn, why, by, at);
        SentBackBecause = null;
        Version++;
    }

    /// <summary>The second person does not agree: somebody proposes anew.</summary>
    internal void SendBack(string because)
    {
        MustBeOpen();
        (Outcome, EndsOn, Why, ProposedBy, ProposedAt) = (null, null, null, null, null);
        SentBackBecause = because;
        Version++;
    }

    /// <summary>The second person agrees.</summary>
    internal void Confirm(Guid by, DateTime at)
    {
        MustBeOpen();
        (DecidedBy, DecidedAt) = (by, at);
        Version++;
    }

    private void MustBeOpen()
    {
        if (DecidedAt is not null)
            throw new InvalidOperationException("A review is decided once: ask the rules before a step.");
    }
}
