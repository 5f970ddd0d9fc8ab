using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>How reviews are said.</summary>
public static class ReviewWords
{
    /// <summary>The outcome in words.</summary>
    public static string InWords(this ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Kept => "It stands as it is",
        ReviewOutcome.Shortened => "It ends sooner",
        ReviewOutcome.Lifted => "It is lifted now",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>What is proposed, with the last day where it is another.</summary>
    public static string Proposal(this Review review) => review.Outcome switch
    {
        ReviewOutcome.Shortened => $"It ends sooner: its last day becomes {review.EndsOn!.Value.InWords()}",
        { } outcome => outcome.InWords(),
        null => "Nobody has proposed an outcome yet",
    };

    /// <summary>Why a review began by itself.</summary>
    public static string AfterClearMonths(int months) => $"{RuleWords.Months(months)} without an incident or a breach are over: the scheme looks at the exclusion again.";
}
