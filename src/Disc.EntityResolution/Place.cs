namespace Disc.EntityResolution;

/// <summary>Where a person lives or is found; any part may be missing.</summary>
/// <param name="Town">Town, suburb or village.</param>
/// <param name="Postcode">Postcode of any country, spaced anyhow.</param>
/// <param name="Street">Street with or without a house number.</param>
public sealed record Place(string? Town = null, string? Postcode = null, string? Street = null);
