using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>The rules of reviews, as questions that answer with a refusal or null.</summary>
public static class ReviewRules
{
    /// <summary>The case is not under review.</summary>
    public static Refusal NotUnderReview { get; } = new("It is not under review. Begin one first, and say who asked for it.");

    /// <summary>Somebody proposed something else meanwhile.</summary>
    public static Refusal Stale { get; } = new("Somebody changed what is proposed while you were looking at it. It is shown as it stands now: look again, then decide.");

    /// <summary>Why no review can begin now.</summary>
    public static Refusal? WhyNotBegin(Exclusion exclusion, DateOnly today) => exclusion.StateOn(today) switch
    {
        ExclusionState.InForce when exclusion.IsInForceOn(today) => null,
        ExclusionState.InForce => new($"It begins on {exclusion.StartsOn.InWords()}. Withdraw it if it is not to begin."),
        ExclusionState.UnderReview => new("It is under review already."),
        ExclusionState.Breached => new("A breach of it waits for a second person. Have that decided first."),
        ExclusionState.UnderAppeal => new("An appeal is being decided: the panel looks at all of it."),
        var state => new($"Nobody is excluded by it now: {state.InWords().ToLowerInvariant()}."),
    };

    /// <summary>Why no outcome can be proposed now.</summary>
    public static Refusal? WhyNotPropose(Exclusion exclusion, Review? review, DateOnly today) =>
        review is null || exclusion.StateOn(today) != ExclusionState.UnderReview ? NotUnderReview : null;

    /// <summary>Why this outcome cannot be proposed: a review never makes an exclusion longer, and it says why.</summary>
    public static IReadOnlyList<Refusal> WhyNotOutcome(Exclusion exclusion, ReviewOutcome? outcome, DateOnly? endsOn, string? why, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (outcome is null)
            refusals.Add(new("Choose what is to come of it.", "Outcome"));
        if (outcome == ReviewOutcome.Shortened && (endsOn is null || endsOn < today || endsOn >= exclusion.EndsOn))
            refusals.Add(new($"Choose a last day from today to {exclusion.EndsOn.AddDays(-1).InWords()}: a review never makes it longer.", "EndsOn"));
        if (ExclusionRules.WhyNotReason(why, "Why") is { } silent)
            refusals.Add(silent);
        return refusals;
    }

    /// <summary>Why somebody cannot confirm it: it needs a proposal, and a second person.</summary>
    public static Refusal? WhyNotDecide(Exclusion exclusion, Review? review, Guid who, DateOnly today) =>
        WhyNotSendBack(exclusion, review, who, today)
        ?? (review!.Outcome == ReviewOutcome.Shortened && review.EndsOn < today ? new("The day that was proposed is over. Send it back, so that another is proposed.") : null);

    /// <summary>Why somebody cannot send it back: it needs a proposal, and a second person.</summary>
    public static Refusal? WhyNotSendBack(Exclusion exclusion, Review? review, Guid who, DateOnly today) =>
        WhyNotPropose(exclusion, review, today)
        ?? (review!.Outcome is null ? new("Nobody has proposed an outcome yet. An administrator proposes one first.")
        : review.ProposedBy == who ? new("You proposed this outcome, so somebody else has to confirm it: a board member or another administrator.")
        : null);
}
