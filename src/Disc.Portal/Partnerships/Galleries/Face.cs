using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A subject as a card of the gallery shows it.</summary>
public sealed record Face
{
    public Guid SubjectId { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public Guid? ImageId { get; init; }

    public Captions Captions { get; init; }

    /// <summary>An exclusion is in force.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>The last day on which members see the subject.</summary>
    public DateOnly Until { get; init; }

    /// <summary>Listed since the last visit of the person who looks.</summary>
    public bool IsNew { get; init; }

    public bool IsSought => GivenName is null && FamilyName is null;

    public string Name => Subject.NameOf(GivenName, FamilyName);
}
