namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What as many votes for as against are. They are never a ban.</summary>
public enum TieRule
{
    /// <summary>The person is not excluded.</summary>
    NoBan,

    /// <summary>The panel decides.</summary>
    Panel,
}
