namespace Disc.Portal.Force.Faces;

/// <summary>Which picture of which record.</summary>
public sealed record PictureAddress(Guid Record, Guid Picture);
