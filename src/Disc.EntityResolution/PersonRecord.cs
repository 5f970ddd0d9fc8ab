namespace Disc.EntityResolution;

/// <summary>What one source wrote down about one person: the thing that is compared. Whatever is empty is unknown, never "different".</summary>
/// <param name="Id">The source's own key for this record; unique within one call. Compared ordinally, never interpreted.</param>
public sealed record PersonRecord(string Id)
{
    /// <summary>Every name the person goes by, in any order.</summary>
    public IReadOnlyList<PersonName> Names { get; init; } = [];

    /// <summary>The date of birth as far as it is known; the default value is unknown.</summary>
    public PartialDate DateOfBirth { get; init; }

    public Sex Sex { get; init; }

    /// <summary>Homes and haunts, in any order.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Numbers and addresses that are meant to belong to one person: custody number, e-mail, telephone.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Marks and scars, each a few words ("scar left cheek").</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Anything else, by name ("occupation" = "roofer"). Values under the same name are compared.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Known to be a twin: two twins with different given names are never one person.</summary>
    public bool IsTwin { get; init; }
}
