namespace Disc.Portal.Platform.Catalogue;

/// <summary>What an operator says of a tenant to be made.</summary>
/// <param name="Slug">The first part of its addresses.</param>
/// <param name="Name">The name people know it by.</param>
/// <param name="Colour">The colour of its band, as CSS writes it.</param>
/// <param name="IsDemonstration">True for an invented one.</param>
public sealed record NewTenant(string Slug, string Name, string Colour, bool IsDemonstration);
