namespace Disc.Portal.Partnerships.Ballots;

/// <summary>
/// A voter's paper: there from the opening on for everybody on the register, blank or not, all of one length, so that neither their number nor
/// their order says anything. Its id is a keyed hash of the voter, and the key goes when the votes are counted.
/// </summary>
public sealed class BallotPaper
{
    private BallotPaper()
    {
    }

    public BallotPaper(Guid id, Guid ballot, byte[] box)
    {
        Id = id;
        BallotId = ballot;
        Box = box;
    }

    public Guid Id { get; private set; }

    public Guid BallotId { get; private set; }

    /// <summary>The choice and the reason, sealed.</summary>
    public byte[] Box { get; private set; } = [];

    internal void Fill(byte[] box) => Box = box;
}
