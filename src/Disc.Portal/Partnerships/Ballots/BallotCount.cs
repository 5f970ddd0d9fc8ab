using Disc.Portal.Partnerships.Rulebooks;

namespace Disc.Portal.Partnerships.Ballots;

/// <summary>What came of counting: figures, and what voters wrote. Pure; it knows no voter.</summary>
/// <param name="Outcome">What follows.</param>
/// <param name="Eligible">How many could vote.</param>
/// <param name="Voted">How many did.</param>
/// <param name="For">Votes for the exclusion; null where nothing was counted.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Remarks">What voters wrote.</param>
public sealed record BallotCount(BallotOutcome Outcome, int Eligible, int Voted, int? For, int? Against, IReadOnlyList<string> Remarks)
{
    /// <summary>Counts the papers. With too few nothing is counted, so that nobody's vote is guessed from it.</summary>
    public static BallotCount Of(IReadOnlyList<(Choice Choice, string Reason)> papers, int eligible, int quorum, TieRule tie)
    {
        var votes = papers.Where(paper => paper.Choice != Choice.None).ToList();
        if (votes.Count < quorum)
            return new(BallotOutcome.NoQuorum, eligible, votes.Count, null, null, []);
        var (pro, contra) = (votes.Count(vote => vote.Choice == Choice.For), votes.Count(vote => vote.Choice == Choice.Against));
        var outcome = pro > contra ? BallotOutcome.Approved : pro == contra && tie == TieRule.Panel ? BallotOutcome.Tied : BallotOutcome.Refused;
        return new(outcome, eligible, votes.Count, pro, contra, [.. votes.Select(vote => vote.Reason).Where(reason => reason.Length > 0)]);
    }

    /// <summary>Nothing is counted.</summary>
    public static BallotCount Stopped(int eligible, int voted) => new(BallotOutcome.Stopped, eligible, voted, null, null, []);

    /// <summary>"5 for, 2 against", or how many voted where nothing was counted.</summary>
    public string InWords => For is null ? $"{Voted} of {Eligible} voted" : $"{For} for, {Against} against";
}
