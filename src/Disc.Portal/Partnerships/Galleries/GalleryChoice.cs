namespace Disc.Portal.Partnerships.Galleries;

/// <summary>A gallery as a form or a filter offers it.</summary>
public sealed record GalleryChoice(Guid Id, string Name, string Purpose, int ListingDays, GalleryKind Kind);
