using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>A subject as the administrator's list shows it.</summary>
public sealed record SubjectRow
{
    public Guid Id { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public Guid? ImageId { get; init; }

    public Captions Captions { get; init; }

    public bool IsRestricted { get; init; }

    public bool IsHeldBack { get; init; }

    /// <summary>The last day on which members see the subject; null while they do not.</summary>
    public DateOnly? ListedUntil { get; init; }

    public bool Waits { get; init; }

    /// <summary>How many published incidents name the subject.</summary>
    public int Incidents { get; init; }

    public DateOnly EraseOn { get; init; }

    public string Name => Subject.NameOf(GivenName, FamilyName);
}
