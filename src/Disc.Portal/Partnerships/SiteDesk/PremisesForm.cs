namespace Disc.Portal.Partnerships.SiteDesk;

/// <summary>What the form about premises says, as typed.</summary>
public sealed class PremisesForm
{
    public string? Name { get; set; }

    public string? Organisation { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public Guid? Area { get; set; }

    public string? Position { get; set; }

    /// <summary>When each day begins, from Monday.</summary>
    public IReadOnlyList<string?> Opens { get; set; } = [];

    /// <summary>When each day ends.</summary>
    public IReadOnlyList<string?> Closes { get; set; } = [];

    /// <summary>Which version of the premises the form showed.</summary>
    public int Version { get; set; }
}
