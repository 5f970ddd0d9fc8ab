using Disc.Portal.Partnerships.Incidents;

namespace Disc.Portal.Partnerships.Rulebooks;

/// <summary>Something that the scheme acts on, and how heavily it weighs.</summary>
public sealed record Offence
{
    /// <summary>The longest name and the longest code, in characters.</summary>
    public const int NameLength = 80, CodeLength = 40;

    /// <summary>The most points that one offence has.</summary>
    public const int MostPoints = 20;

    /// <summary>The longest time that an offence counts, in months: records are not kept for longer.</summary>
    public const int LongestCounting = 36;

    /// <summary>What cases know it by, in every version: it never changes.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public OffenceCard Card { get; init; }

    public int Points { get; init; }

    /// <summary>How long it counts from its day, in calendar months.</summary>
    public int CountsForMonths { get; init; } = 12;

    /// <summary>Whether it is a breach: being where one is excluded from.</summary>
    public bool IsBreach { get; init; }

    /// <summary>The types of incident that are this offence unless somebody says otherwise. They are the same in every partnership, whatever its own list of types.</summary>
    public IReadOnlyList<IncidentType> Types { get; init; } = [];
}
