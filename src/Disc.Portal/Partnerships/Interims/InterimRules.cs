using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Interims;

/// <summary>The rules of interim bans (rule 15), as questions that answer with a refusal or null.</summary>
public static class InterimRules
{
    /// <summary>How long after the vote closes an interim ban may last, in days: enough to serve the notice.</summary>
    public const int DaysAfterClosing = 14;

    /// <summary>Why somebody cannot ban the person while the vote runs.</summary>
    public static Refusal? WhyNot(Exclusion exclusion, Subject subject, Guid who, DateOnly today) =>
        exclusion.StateOn(today) == ExclusionState.Interim ? new($"The person is banned already until the end of {exclusion.InterimUntil!.Value.InWords()}.")
        : !exclusion.IsVotedOn ? new("An interim ban is for the time of a vote. Open the vote first.")
        : !ExclusionMoves.Allows(ExclusionStepKind.InterimServed, exclusion.State) ? new("Its last interim ban is over and is being closed. Look again in a minute.")
        : exclusion.ProposedBy == who ? new("You proposed this exclusion, so another administrator has to say that it cannot wait: nobody is banned by one person alone.")
        : ExclusionRules.WhyNotSubject(subject, today);

    /// <summary>Why an interim ban cannot be taken back.</summary>
    public static Refusal? WhyNotEnd(Exclusion exclusion) =>
        ExclusionMoves.Allows(ExclusionStepKind.InterimEnded, exclusion.State) ? null : new("There is no interim ban to end.");

    /// <summary>The latest last day of an interim ban.</summary>
    /// <param name="today">The London day.</param>
    /// <param name="voteEnds">The last day of the vote.</param>
    public static DateOnly Latest(DateOnly today, DateOnly voteEnds)
    {
        var (longest, afterClosing) = (today.AddDays(Exclusion.LongestInterimDays - 1), voteEnds.AddDays(DaysAfterClosing));
        return longest < afterClosing ? longest : afterClosing;
    }

    /// <summary>Why a last day will not do.</summary>
    public static Refusal? WhyNotUntil(DateOnly? until, DateOnly today, DateOnly voteEnds) =>
        until is not { } day || day < today || day > Latest(today, voteEnds)
            ? new($"Choose a day from today to {Latest(today, voteEnds).InWords()}: at most {Exclusion.LongestInterimDays} days, and {DaysAfterClosing} after the vote.", "Until")
            : null;

    /// <summary>Why this account of handing the notice over will not do.</summary>
    public static Refusal? WhyNotServedBy(string? by) => (by?.Trim().Length ?? 0) is 0 or > Exclusion.ServedByLength
        ? new("Say who told the person: a name, or an officer's number.", "By") : null;
}
