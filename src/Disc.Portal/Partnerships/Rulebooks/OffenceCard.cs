namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>Which card an offence gets.</summary>
public enum OffenceCard
{
    /// <summary>A warning; the points of several add up.</summary>
    Yellow,

    /// <summary>An exclusion by itself; the gravest one decides.</summary>
    Red,
}
