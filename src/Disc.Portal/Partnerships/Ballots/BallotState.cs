namespace Disc.Portal.Partnerships.Ballots;

/// <summary>How far a ballot has come. The names are stored.</summary>
public enum BallotState
{
    /// <summary>The administrator looks at what voters will see; nobody else sees it.</summary>
    Preparing,

    /// <summary>The voters are asked.</summary>
    Open,

    /// <summary>Counted, and its key destroyed.</summary>
    Closed,
}

/// <summary>What came of a ballot. The names are stored.</summary>
public enum BallotOutcome
{
    /// <summary>More for than against.</summary>
    Approved,

    /// <summary>More against than for, or as many where the scheme says that this is no ban.</summary>
    Refused,

    /// <summary>As many for as against, where the scheme leaves that to the panel.</summary>
    Tied,

    /// <summary>Too few voted. Nothing was counted.</summary>
    NoQuorum,

    /// <summary>It was stopped: the case was taken back, or its key was lost. Nothing was counted.</summary>
    Stopped,
}

/// <summary>What somebody says to a proposed exclusion.</summary>
public enum Choice
{
    None,
    For,
    Against,
}

/// <summary>Why somebody on the register does not vote. The names are stored.</summary>
public enum Conflict
{
    None,

    /// <summary>Where they work reported an incident that the case relies on: found by the system.</summary>
    Found,

    /// <summary>They said themselves that they know the person or have an interest.</summary>
    Declared,

    /// <summary>They were marked as police after it opened (rule 4): their vote is not counted.</summary>
    Police,
}
