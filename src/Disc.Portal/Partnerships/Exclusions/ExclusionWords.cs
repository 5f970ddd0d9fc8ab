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
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The step in words.</summary>
    public static string InWords(this ExclusionStepKind kind) => kind switch
    {
        ExclusionStepKind.Proposed => "Exclusion proposed",
        ExclusionStepKind.Approved => "Approved by the second person",
        ExclusionStepKind.Refused => "Refused by the second person",
        ExclusionStepKind.Reissued => "Notice dated anew",
        ExclusionStepKind.Served => "Notice served",
        ExclusionStepKind.Withdrawn => "Withdrawn before it was served",
        ExclusionStepKind.Lifted => "Lifted",
        ExclusionStepKind.Ended => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
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
