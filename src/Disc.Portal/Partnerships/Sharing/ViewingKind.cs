namespace Disc.Portal.Partnerships.Sharing;

/// <summary>How an officer met our records.</summary>
public enum ViewingKind
{
    /// <summary>They stood in the list that a search returned.</summary>
    Found,

    /// <summary>They were opened.</summary>
    Opened,
}
