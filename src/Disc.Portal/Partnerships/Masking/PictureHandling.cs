namespace Disc.Portal.Partnerships.Masking;

/// <summary>What voters get to see of a picture.</summary>
public enum PictureHandling
{
    /// <summary>All of it blurred beyond recognition: what the system does until somebody looked.</summary>
    Blurred,

    /// <summary>As it is, with a box over every face.</summary>
    Covered,

    /// <summary>Nothing.</summary>
    LeftOut,
}
