namespace Disc.Portal.Partnerships.Ballots;

/// <summary>Somebody on the register of a ballot, fixed when it opens. That they voted is on record, never when, and never what.</summary>
public sealed class BallotVoter
{
    private BallotVoter()
    {
    }

    public BallotVoter(Guid ballot, Guid account, Conflict conflict)
    {
        BallotId = ballot;
        AccountId = account;
        Conflict = conflict;
    }

    public Guid BallotId { get; private set; }

    public Guid AccountId { get; private set; }

    public Conflict Conflict { get; private set; }

    public bool HasVoted { get; private set; }

    /// <summary>Whether their vote counts.</summary>
    public bool MayVote => Conflict == Conflict.None;

    internal void Vote() => HasVoted = true;

    /// <summary>They do not vote after all: their paper is blank again.</summary>
    internal void Bar(Conflict conflict)
    {
        Conflict = conflict;
        HasVoted = false;
    }
}
