namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>What is the same for several states.</summary>
public static class ExclusionStates
{
    /// <summary>Whether a served exclusion in this state bans the person between its first and its last day.</summary>
    public static bool Bans(this ExclusionState state) =>
        state is ExclusionState.InForce or ExclusionState.Breached or ExclusionState.UnderAppeal or ExclusionState.UnderReview;

    /// <summary>Whether it waits for a decision on the exclusion itself.</summary>
    public static bool IsUndecided(this ExclusionState state) => state is ExclusionState.Proposed or ExclusionState.Interim;

    /// <summary>Whether its last day ends a case in this state.</summary>
    public static bool EndsByDate(this ExclusionState state) => state.Bans() || state is ExclusionState.Approved or ExclusionState.Diverted;

    /// <summary>Whether nothing more follows.</summary>
    public static bool IsOver(this ExclusionState state) =>
        state is ExclusionState.Refused or ExclusionState.Withdrawn or ExclusionState.Lifted or ExclusionState.Expired;

    /// <summary>Whether it was decided that the person is to be banned: such a case has a notice that is no draft.</summary>
    public static bool WasDecided(this ExclusionState state) => !state.IsUndecided() && state is not (ExclusionState.Refused or ExclusionState.Withdrawn);
}
