namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What follows from a subject's being in a gallery.</summary>
public enum GalleryKind
{
    /// <summary>Nothing more than that members see it.</summary>
    General,

    /// <summary>Members are asked who it is; whoever is named leaves it at once.</summary>
    IdSought,

    /// <summary>The people whom the scheme excludes: police take no part in it (rule 4).</summary>
    Exclusions,
}
