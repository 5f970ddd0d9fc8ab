using Disc.Portal.Partnerships.Particulars;
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

    /// <summary>Where the subject is usually met.</summary>
    public string? Area { get; init; }

    /// <summary>The description, without date of birth or age.</summary>
    public required Description Description { get; init; }

    /// <summary>The vehicles that the subject uses.</summary>
    public required IReadOnlyList<KeptVehicle> Vehicles { get; init; }

    /// <summary>The galleries, each with its purpose and last day.</summary>
    public required IReadOnlyList<ShownIn> ShownIn { get; init; }

    /// <summary>Whether members are asked who it is.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Associates whom this person sees as well.</summary>
    public required IReadOnlyList<ShownAssociate> Associates { get; init; }

    /// <summary>The latest published incidents: what kind and when.</summary>
    public required IReadOnlyList<ShownIncident> Incidents { get; init; }

    /// <summary>The one before in what the person looks through; null for the first.</summary>
    public Guid? Before { get; init; }

    /// <summary>The one after; null for the last.</summary>
    public Guid? After { get; init; }
}

/// <summary>A gallery that shows a subject now.</summary>
public sealed record ShownIn(string Gallery, string Purpose, string Reason, DateOnly EndsOn);

/// <summary>Somebody a subject has to do with, and how.</summary>
public sealed record ShownAssociate(string How, Face Face);

/// <summary>A published incident as members see it on a subject.</summary>
public sealed record ShownIncident(string Type, DateTime HappenedAt, string Place);
