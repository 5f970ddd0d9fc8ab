namespace Disc.Portal.Partnerships.Galleries;

/// <summary>What somebody proposes: show this subject to members in a gallery until a day.</summary>
/// <param name="SubjectId">Whom.</param>
/// <param name="GalleryId">Where.</param>
/// <param name="EndsOn">The last day; null for the gallery's usual time.</param>
/// <param name="Reason">Why members need to see this person.</param>
/// <param name="WeighingUp">For somebody who is, or may be, under 18: what a senior person weighed up.</param>
public sealed record ListingProposal(Guid SubjectId, Guid GalleryId, DateOnly? EndsOn, string Reason, string? WeighingUp = null);
