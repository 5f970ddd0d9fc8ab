namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>What follows when somebody comes in while excluded.</summary>
public enum BreachConsequence
{
    /// <summary>The exclusion starts again, at its full length.</summary>
    Restart,

    /// <summary>Months are added to what is left of it.</summary>
    Extend,

    /// <summary>Nothing by itself: the breach counts as an offence like any other.</summary>
    New,
}
