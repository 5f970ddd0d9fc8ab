namespace Disc.EntityResolution.Searching;

/// <summary>What somebody asks of the index: words typed into one box, narrowed by filters.</summary>
/// <param name="Text">Words in any order: names, nicknames, towns, marks, parts of words. Empty finds whatever passes the filters.</param>
public sealed record PersonQuery(string Text)
{
    /// <summary>A date of birth, perhaps partial; records with another date rank lower, those near it follow.</summary>
    public PartialDate DateOfBirth { get; init; }

    /// <summary>Earliest year of birth wanted. A record with no year passes: missing is not different.</summary>
    public int? BornFrom { get; init; }

    /// <summary>Latest year of birth wanted, inclusive.</summary>
    public int? BornTo { get; init; }

    /// <summary>Sex wanted; a record whose sex is unknown passes.</summary>
    public Sex Sex { get; init; }

    /// <summary>Who may be found: called with a record's id; null lets all through. It runs before ranking, so that a hidden record leaves no trace.</summary>
    public Func<string, bool>? May { get; init; }
}
