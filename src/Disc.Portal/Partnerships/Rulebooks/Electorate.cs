namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>Who votes on exclusions.</summary>
public enum Electorate
{
    /// <summary>Nobody: a second person decides.</summary>
    Nobody,

    /// <summary>The members of the board.</summary>
    Board,

    /// <summary>Everybody who is a member.</summary>
    Members,
}
