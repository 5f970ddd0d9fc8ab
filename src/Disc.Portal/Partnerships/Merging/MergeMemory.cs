using System.Text.Json;
using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Merging;

/// <summary>What a merge has to remember so that it can be undone: both records as they were, and what moved from one to the other.</summary>
internal sealed record MergeMemory
{
    public required SubjectState Kept { get; init; }

    public required SubjectState Gone { get; init; }

    /// <summary>The picture that stood for the record that went.</summary>
    public Guid? GonePrimary { get; init; }

    public IReadOnlyList<Guid> Images { get; init; } = [];

    public IReadOnlyList<Guid> Listings { get; init; } = [];

    /// <summary>The listings that ended because of the merge.</summary>
    public IReadOnlyList<Guid> TakenOff { get; init; } = [];

    public IReadOnlyList<Guid> Exclusions { get; init; } = [];

    public IReadOnlyList<Guid> Warnings { get; init; } = [];

    public IReadOnlyList<Guid> Recognitions { get; init; } = [];

    public IReadOnlyList<Guid> Sightings { get; init; } = [];

    public IReadOnlyList<Guid> Vehicles { get; init; } = [];

    public IReadOnlyList<Guid> Evidence { get; init; } = [];

    public IReadOnlyList<Guid> Notes { get; init; } = [];

    /// <summary>The incidents that named the one record only.</summary>
    public IReadOnlyList<Guid> Incidents { get; init; } = [];

    /// <summary>The incidents that named both.</summary>
    public IReadOnlyList<Guid> SharedIncidents { get; init; } = [];

    /// <summary>The intelligence reports about the one record only.</summary>
    public IReadOnlyList<Guid> Intelligence { get; init; } = [];

    /// <summary>The intelligence reports about both.</summary>
    public IReadOnlyList<Guid> SharedIntelligence { get; init; } = [];

    public IReadOnlyList<Guid> Associates { get; init; } = [];

    /// <summary>The links that a merged record cannot have: between the two, or there already.</summary>
    public IReadOnlyList<LostLink> LostLinks { get; init; } = [];

    /// <summary>Those whom somebody decided to be other people than the record that went.</summary>
    public IReadOnlyList<Guid> NotTheSame { get; init; } = [];

    public string Write() => JsonSerializer.Serialize(this);

    public static MergeMemory Read(string text) => JsonSerializer.Deserialize<MergeMemory>(text)!;
}

/// <summary>A link between subjects that a merge took away.</summary>
internal sealed record LostLink(Guid Id, Guid Subject, Guid Other, AssociateKind Kind, string? Because, Guid By, DateTime At)
{
    public static LostLink Of(AssociateLink link) => new(link.Id, link.SubjectId, link.OtherId, link.Kind, link.Because, link.LinkedBy, link.LinkedAt);

    public AssociateLink Again() => new(Id, Subject, Other, Kind, Because, By, At);
}
