namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>What became of a delivery that a partnership accepted.</summary>
public enum Arrival
{
    /// <summary>It arrived now, and members see it.</summary>
    Arrived,

    /// <summary>It put right an earlier edition that stood here; members see the new words.</summary>
    Corrected,

    /// <summary>It had arrived before, or a later edition stands here; nothing changed.</summary>
    SeenBefore,

    /// <summary>Its recall came first; nobody will see it.</summary>
    RecalledBefore,
}
