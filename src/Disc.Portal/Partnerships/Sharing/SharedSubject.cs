using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Sharing;

/// <summary>A subject as the force may see it: what rule 2 lets through, and not a word more.</summary>
/// <param name="Id">The subject's id in its partnership.</param>
public sealed record SharedSubject(Guid Id)
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public IReadOnlyList<SharedName> OtherNames { get; init; } = [];

    /// <summary>What the person looks like and how they go about it, as it was recorded.</summary>
    public Description Description { get; init; } = new();

    /// <summary>The earliest year of birth, where only an age band is known.</summary>
    public int? BornFrom { get; init; }

    public int? BornTo { get; init; }

    /// <summary>The last day on which it is listed, or was.</summary>
    /// <summary>The names of the partnership's areas in which the person is usually met.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    public DateOnly ListedUntil { get; init; }

    /// <summary>Its pictures, the one that stands for it first. Ids only: a picture is read through the partnership's door.</summary>
    public IReadOnlyList<Guid> Images { get; init; } = [];

    /// <summary>Its triaged incidents, latest first.</summary>
    public IReadOnlyList<SharedIncident> Incidents { get; init; } = [];

    public string DisplayName => Subject.NameOf(GivenName, FamilyName);
}

/// <summary>Another name that a shared subject goes by.</summary>
public sealed record SharedName(string Text, bool IsNickname);

/// <summary>A triaged incident as the force may see it: what kind (in the partnership's own words), when and where; not what was written, nor the words used.</summary>
public sealed record SharedIncident(Guid Id, string Type, DateTime HappenedAt, string Place);
