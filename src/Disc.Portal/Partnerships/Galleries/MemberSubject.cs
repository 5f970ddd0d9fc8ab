using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What members may read of a listed subject: no date of birth, no words used, nothing of a special category (rule 6).</summary>
public sealed record MemberSubject
{
    public required Face Face { get; init; }

    /// <summary>All pictures, the one that stands for the subject first.</summary>
    public required IReadOnlyList<Guid> Images { get; init; }

    /// <summary>Other names and nicknames.</summary>
    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    public string? Age { get; init; }

    /// <summary>The description, without date of birth or age.</summary>
    public required Description Description { get; init; }

    /// <summary>The galleries, each with its purpose and last day.</summary>
    public required IReadOnlyList<ShownIn> ShownIn { get; init; }

    /// <summary>Whether members are asked who it is.</summary>
    public bool IsAsked { get; init; }

    public DateOnly EraseOn { get; init; }

    public string EraseBecause { get; init; } = "";

    /// <summary>Listed subjects who took part in the same published incidents.</summary>
    public required IReadOnlyList<Face> Associates { get; init; }

    /// <summary>The latest published incidents: what kind and when.</summary>
    public required IReadOnlyList<ShownIncident> Incidents { get; init; }
}

/// <summary>A gallery that shows a subject now.</summary>
public sealed record ShownIn(string Gallery, string Purpose, string Reason, DateOnly EndsOn);

/// <summary>A published incident as members see it on a subject.</summary>
public sealed record ShownIncident(IncidentType Type, DateTime HappenedAt, string Place);
