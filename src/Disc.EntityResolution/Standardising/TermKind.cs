namespace Disc.EntityResolution.Standardising;

/// <summary>The sort of value whose frequency counts: how telling it is that two people share one.</summary>
public enum TermKind
{
    /// <summary>A given or family name; one kind, because the two change places so often.</summary>
    Name,
    Date,
    Town,
    Postcode,
    Street,
    Identifier,
    Mark,
    Detail,
}
