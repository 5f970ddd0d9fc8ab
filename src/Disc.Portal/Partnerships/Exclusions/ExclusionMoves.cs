using static Disc.Portal.Partnerships.Exclusions.ExclusionState;

namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>Which step leads from which state to which: the one table of it. A case cannot get anywhere by another way.</summary>
public static class ExclusionMoves
{
    /// <summary>Every move there is.</summary>
    public static IEnumerable<ExclusionMove> All { get; } =
    [
        .. Of(ExclusionStepKind.BallotOpened, [Proposed], Proposed),
        .. Of(ExclusionStepKind.BallotOpened, [Interim], Interim),
        .. Of(ExclusionStepKind.LeftToPanel, [Proposed], Proposed),
        .. Of(ExclusionStepKind.LeftToPanel, [Interim], Interim),
        .. Of(ExclusionStepKind.InterimServed, [Proposed], Interim),
        .. Of(ExclusionStepKind.InterimEnded, [Interim], Proposed),
        .. Of(ExclusionStepKind.Approved, [Proposed, Interim], Approved),
        .. Of(ExclusionStepKind.Refused, [Proposed, Interim], Refused),
        .. Of(ExclusionStepKind.Reissued, [Approved], Approved),
        .. Of(ExclusionStepKind.Served, [Approved], InForce),
        .. Of(ExclusionStepKind.Withdrawn, [Proposed, Interim, Approved], Withdrawn),
        .. Of(ExclusionStepKind.Lifted, [InForce, Breached, UnderReview, UnderAppeal, Diverted], Lifted),
        .. Of(ExclusionStepKind.BreachReported, [InForce, UnderReview], Breached),
        .. Of(ExclusionStepKind.BreachDismissed, [Breached], InForce),
        .. Of(ExclusionStepKind.BreachUpheld, [Breached], InForce),
        .. Of(ExclusionStepKind.AppealReceived, [InForce, Breached, UnderReview], UnderAppeal),
        // Back to where the appeal found it: it stopped nothing.
        .. Of(ExclusionStepKind.AppealDismissed, [UnderAppeal], InForce, Breached, UnderReview),
        .. Of(ExclusionStepKind.AppealVaried, [UnderAppeal], InForce, Breached, UnderReview),
        .. Of(ExclusionStepKind.AppealUpheld, [UnderAppeal], Lifted),
        .. Of(ExclusionStepKind.ReviewBegun, [InForce], UnderReview),
        .. Of(ExclusionStepKind.ReviewKept, [UnderReview], InForce),
        .. Of(ExclusionStepKind.ReviewShortened, [UnderReview], InForce),
        .. Of(ExclusionStepKind.Diverted, [Proposed, Approved, InForce], Diverted),
        .. Of(ExclusionStepKind.DiversionKept, [Diverted], Lifted),
        // What was never decided is decided then; what was, is served anew.
        .. Of(ExclusionStepKind.DiversionBroken, [Diverted], Proposed, Approved),
        .. Of(ExclusionStepKind.Ended, [Approved, InForce, Breached, UnderAppeal, UnderReview, Diverted], Expired),
        // An appeal is answered although the exclusion ended meanwhile; it stays ended.
        .. Of(ExclusionStepKind.AppealDismissed, [Expired], Expired),
        .. Of(ExclusionStepKind.AppealUpheld, [Expired], Expired),
    ];

    /// <summary>Whether a step leads from one state to another.</summary>
    public static bool Allows(ExclusionStepKind step, ExclusionState from, ExclusionState to) => All.Contains(new ExclusionMove(step, from, to));

    /// <summary>Whether a step can be taken in a state.</summary>
    public static bool Allows(ExclusionStepKind step, ExclusionState from) => All.Any(move => move.Step == step && move.From == from);

    private static IEnumerable<ExclusionMove> Of(ExclusionStepKind step, ExclusionState[] from, params ExclusionState[] to) =>
        from.SelectMany(_ => to, (one, other) => new ExclusionMove(step, one, other));
}

/// <summary>One way on: a step that leads from one state to another.</summary>
public readonly record struct ExclusionMove(ExclusionStepKind Step, ExclusionState From, ExclusionState To);
