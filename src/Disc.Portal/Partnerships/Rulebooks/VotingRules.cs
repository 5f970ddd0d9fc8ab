namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>How a scheme votes on exclusions (rule 15): who, for how long, how many have to, and what a tie is.</summary>
public sealed record VotingRules
{
    /// <summary>With fewer voters than this everybody could tell what everybody voted: there is no ballot, and the panel decides.</summary>
    public const int FewestVoters = 5;

    /// <summary>Fewer votes than this are never counted, whatever the quorum.</summary>
    public const int FewestVotes = 3;

    /// <summary>The shortest and the longest time that a ballot is open, in days.</summary>
    public const int ShortestDays = 1, LongestDays = 28;

    /// <summary>What a scheme has that never said anything: nobody votes, the second person decides.</summary>
    public static VotingRules None { get; } = new();

    public Electorate Who { get; init; }

    /// <summary>How many days it is open after the one on which it opens; it closes at the end of the last.</summary>
    public int Days { get; init; } = 7;

    /// <summary>How many of the voters have to vote, in per cent.</summary>
    public int QuorumPercent { get; init; } = 50;

    public TieRule Tie { get; init; }

    /// <summary>How many votes it takes for a decision.</summary>
    public int QuorumOf(int voters) => Math.Max(FewestVotes, ((voters * QuorumPercent) + 99) / 100);
}
