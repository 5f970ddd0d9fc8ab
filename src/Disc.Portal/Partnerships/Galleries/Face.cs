using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared.Time;

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

    /// <summary>The last day of the exclusion; null for everybody else, and for an interim one, of which members see the caption only.</summary>
    public DateOnly? ExcludedUntil { get; init; }

    /// <summary>The premises of the exclusion, one a line; empty for those of every member.</summary>
    public IReadOnlyList<string> ExcludedFrom { get; init; } = [];

    /// <summary>The last day on which members see the subject.</summary>
    public DateOnly Until { get; init; }

    /// <summary>The day on which the record is erased.</summary>
    public DateOnly EraseOn { get; init; }

    /// <summary>Why then: the words after "because".</summary>
    public string EraseBecause { get; init; } = "";

    /// <summary>Listed since the last visit of the person who looks.</summary>
    public bool IsNew { get; init; }

    public bool IsSought => GivenName is null && FamilyName is null;

    /// <summary>When it leaves and when it is erased, because of what (rule 7).</summary>
    public string WhenItGoes => $"Leaves the gallery on {Until.AddDays(1).InWords()}, erased on {EraseOn.InWords()}, because {EraseBecause}.";

    public string Name => Subject.NameOf(GivenName, FamilyName);
}
