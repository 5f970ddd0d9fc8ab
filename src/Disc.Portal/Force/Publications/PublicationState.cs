namespace Disc.Portal.Force.Publications;

/// <summary>Where a publication stands.</summary>
public enum PublicationState
{
    Draft,
    Published,
    Recalled,
}
