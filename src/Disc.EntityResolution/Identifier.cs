namespace Disc.EntityResolution;

/// <summary>A number or address that is meant to belong to one person.</summary>
/// <param name="Kind">What it is ("custody", "email"); only identifiers of one kind are compared. Case does not matter.</param>
/// <param name="Value">The value as written; spaces and punctuation do not matter.</param>
public sealed record Identifier(string Kind, string Value);
