namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>How states, steps and ways of serving are said.</summary>
public static class ExclusionWords
{
    /// <summary>The state in words.</summary>
    public static string InWords(this ExclusionState state) => state switch
    {
        ExclusionState.Proposed => "Waits for approval",
        ExclusionState.Approved => "Approved, not yet served",
        ExclusionState.Refused => "Refused",
        ExclusionState.InForce => "In force",
        ExclusionState.Withdrawn => "Withdrawn",
        ExclusionState.Expired => "Ended",
        ExclusionState.Interim => "Banned while it is decided",
        ExclusionState.Breached => "In force, breach reported",
        ExclusionState.UnderAppeal => "In force, under appeal",
        ExclusionState.UnderReview => "In force, under review",
        ExclusionState.Diverted => "Rests under an agreement",
        ExclusionState.Lifted => "Lifted",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The step in words.</summary>
    public static string InWords(this ExclusionStepKind kind) => kind switch
    {
        ExclusionStepKind.Proposed => "Exclusion proposed",
        ExclusionStepKind.Approved => "Approved",
        ExclusionStepKind.Refused => "Refused",
        ExclusionStepKind.Reissued => "Notice dated anew",
        ExclusionStepKind.Served => "Notice served",
        ExclusionStepKind.Withdrawn => "Withdrawn before it was served",
        ExclusionStepKind.Lifted => "Lifted",
        ExclusionStepKind.Ended => "Ended",
        ExclusionStepKind.BallotOpened => "Ballot opened",
        ExclusionStepKind.LeftToPanel => "Left to the panel",
        ExclusionStepKind.InterimServed => "Interim notice served",
        ExclusionStepKind.InterimEnded => "Interim ban ended",
        ExclusionStepKind.BreachReported => "Breach reported",
        ExclusionStepKind.BreachDismissed => "Breach: nothing follows",
        ExclusionStepKind.BreachUpheld => "Breach confirmed",
        ExclusionStepKind.AppealReceived => "Appeal received",
        ExclusionStepKind.AppealDismissed => "Appeal dismissed",
        ExclusionStepKind.AppealUpheld => "Appeal upheld",
        ExclusionStepKind.AppealVaried => "Appeal upheld in part: shortened",
        ExclusionStepKind.ReviewBegun => "Review begun",
        ExclusionStepKind.ReviewKept => "Reviewed: it stands",
        ExclusionStepKind.ReviewShortened => "Reviewed: shortened",
        ExclusionStepKind.Diverted => "Referred to support or an agreement",
        ExclusionStepKind.DiversionKept => "Agreement kept: lifted",
        ExclusionStepKind.DiversionBroken => "Agreement not kept",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What became of a notice, as a sentence without its full stop.</summary>
    public static string InWords(this ServiceResult result) => result switch
    {
        ServiceResult.SignedFor => "The person signed for it",
        ServiceResult.Refused => "The person refused to take it",
        ServiceResult.Left => "It was left",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    /// <summary>What that means for whoever records it.</summary>
    public static string Explained(this ServiceResult result) => result switch
    {
        ServiceResult.SignedFor => "Also a receipt of the post",
        ServiceResult.Refused => "They were told what it says: it is served all the same",
        ServiceResult.Left => "Handed over, put through the door, delivered or sent, without a signature",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    /// <summary>The way of serving in words.</summary>
    public static string InWords(this ServiceMethod method) => method switch
    {
        ServiceMethod.ByHand => "By hand",
        ServiceMethod.ByPost => "By post",
        ServiceMethod.ByEmail => "By e-mail",
        ServiceMethod.PoliceAsCourier => "By the police, as courier only",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };
}
