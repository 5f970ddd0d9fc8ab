using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A proposal that waits for its second person, as the list shows it.</summary>
public sealed record WaitingListing
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public Guid? ImageId { get; init; }

    public string Gallery { get; init; } = "";

    public DateOnly EndsOn { get; init; }

    public string ProposedBy { get; init; } = "";

    public Guid ProposedById { get; init; }

    public DateTime ProposedAt { get; init; }

    public string Name => Subject.NameOf(GivenName, FamilyName);
}
