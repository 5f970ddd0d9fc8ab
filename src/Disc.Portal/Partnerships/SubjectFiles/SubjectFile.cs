using Disc.Portal.Partnerships.Associates;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Particulars;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.SubjectFiles;

/// <summary>Everything that the partnership holds of one person: the words used in incidents are not among it (rule 6).</summary>
public sealed record SubjectFile
{
    public required Guid Id { get; init; }

    public required SubjectDraft Draft { get; init; }

    public required int Version { get; init; }

    public bool IsRestricted { get; init; }

    public DateTime? RestrictedAt { get; init; }

    public string? RestrictedBecause { get; init; }

    /// <summary>The day on which somebody looks at the restriction again.</summary>
    public DateOnly? ReviewOn { get; init; }

    public bool IsHeldBack { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTime RecordedAt { get; init; }

    public DateTime ChangedAt { get; init; }

    public DateOnly EraseOn { get; init; }

    public string EraseBecause { get; init; } = "";

    public string? Age { get; init; }

    /// <summary>Where the person is usually met.</summary>
    public string? Area { get; init; }

    public bool MayBeUnder18 { get; init; }

    public required IReadOnlyList<SubjectPicture> Pictures { get; init; }

    public required IReadOnlyList<SubjectListing> Listings { get; init; }

    /// <summary>The published incidents: what a listing can rest on.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Vehicles, evidence beside incidents, notes.</summary>
    public required ParticularsOfSubject Particulars { get; init; }

    /// <summary>Who is linked to it, in whatever way.</summary>
    public required IReadOnlyList<KnownAssociate> Associates { get; init; }

    /// <summary>How many reports that wait for triage name the subject.</summary>
    public int WaitingReports { get; init; }

    /// <summary>Why it cannot be proposed to any gallery now; null when it can.</summary>
    public Refusal? WhyNotList { get; init; }

    /// <summary>Whom to appoint when nobody could be the second person.</summary>
    public Refusal? WhyNobodyDecides { get; init; }

    /// <summary>The last day on which members see the subject; null while they do not.</summary>
    public DateOnly? ListedUntil { get; init; }

    public string Name => Subject.NameOf(Draft.GivenName?.Trim(), Draft.FamilyName?.Trim());
}

/// <summary>A picture of a subject with its source.</summary>
public sealed record SubjectPicture(Guid Id, string Source, DateOnly? TakenOn, bool IsPrimary, DateTime AddedAt, string? Restrictions, bool IsForScreensOnly, ulong? Fingerprint)
{
    /// <summary>Other subjects with a picture that looks the same.</summary>
    public IReadOnlyList<AlikePicture> Alike { get; init; } = [];
}

/// <summary>A picture of somebody else that looks the same.</summary>
public sealed record AlikePicture(Guid SubjectId, string Name);

/// <summary>A listing as the subject's file shows it.</summary>
public sealed record SubjectListing(
    Guid Id, Guid GalleryId, string Gallery, GalleryKind Kind, ListingState State, DateOnly StartsOn, DateOnly EndsOn, string Reason, string? WeighingUp,
    string ProposedBy, DateTime ProposedAt, string? DecidedBy, DateTime? DecidedAt, DateTime? WithdrawnAt, bool IsShown);
