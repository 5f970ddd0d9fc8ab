namespace Disc.Portal.Partnerships.Ballots;

/// <summary>The names of what people may do with ballots. Nobody marked as police holds any of them (rule 4).</summary>
public static class BallotPermissions
{
    /// <summary>Vote where one is asked to. Preparing and opening a vote is running the case.</summary>
    public const string Vote = "ballots.vote";
}
