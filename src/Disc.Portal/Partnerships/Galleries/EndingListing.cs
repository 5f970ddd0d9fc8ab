namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A listing that ends within days, and was not proposed again.</summary>
/// <param name="SubjectId">Whom it shows.</param>
/// <param name="Gallery">Where.</param>
/// <param name="EndsOn">Its last day.</param>
public sealed record EndingListing(Guid SubjectId, string Gallery, DateOnly EndsOn);
