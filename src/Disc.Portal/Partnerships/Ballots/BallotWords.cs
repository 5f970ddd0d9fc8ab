using Disc.Portal.Partnerships.Rulebooks;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>How ballots are said.</summary>
public static class BallotWords
{
    /// <summary>What came of a closed ballot, in a sentence or two.</summary>
    public static string Of(Ballot ballot)
    {
        var voted = $"{ballot.Voted} of {ballot.Eligible} voted";
        var votes = $"{ballot.For} for, {ballot.Against} against";
        return ballot.Outcome switch
        {
            BallotOutcome.Approved => $"{voted}: {votes}. The exclusion is approved.",
            BallotOutcome.Refused => ballot.For == ballot.Against ? $"{voted}: {votes}. A tie is no ban." : $"{voted}: {votes}. The exclusion is refused.",
            BallotOutcome.Tied => $"{voted}: {votes}. A tie goes to the panel.",
            BallotOutcome.NoQuorum => $"{voted}, and it takes {ballot.QuorumOf(ballot.Eligible ?? 0)}. Nothing was counted; the panel decides.",
            BallotOutcome.Stopped => "It was stopped. Nothing was counted.",
            _ => ballot.State == BallotState.Open ? $"Open until the end of {ballot.LastDay!.Value.InWords()}." : "Not open yet.",
        };
    }

    /// <summary>Who votes.</summary>
    public static string Asked(this Electorate who) => who == Electorate.Board ? "the board" : "all members";

    /// <summary>Why somebody on the register does not vote.</summary>
    public static string InWords(this Conflict conflict) => conflict switch
    {
        Conflict.None => "may vote",
        Conflict.Found => "barred: where they work reported an incident",
        Conflict.Declared => "barred: said that they have an interest",
        Conflict.Police => "not counted: marked as police",
        _ => throw new ArgumentOutOfRangeException(nameof(conflict), conflict, null),
    };
}
