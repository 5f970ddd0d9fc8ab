using Disc.Portal.Partnerships.Subjects;

namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A listing that somebody sees now, with what filters and orders ask of it.</summary>
/// <param name="SubjectId">Who is listed.</param>
/// <param name="GalleryId">Where.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="DecidedAt">Since when (UTC).</param>
/// <param name="ExclusionId">The exclusion in force that it follows from; null for every other.</param>
/// <param name="Captions">The captions of the subject.</param>
internal sealed record ShownListing(Guid SubjectId, Guid GalleryId, DateOnly EndsOn, DateTime? DecidedAt, Guid? ExclusionId, Captions Captions)
{
    /// <summary>Whether it follows from an exclusion in force: that is the caption "Excluded" (rule 16).</summary>
    public bool FollowsExclusion => ExclusionId is not null;
}
