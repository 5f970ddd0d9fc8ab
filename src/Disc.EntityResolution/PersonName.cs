namespace Disc.EntityResolution;

/// <summary>One name that a person goes by, in parts, whole, or both.</summary>
/// <param name="Given">Given names as written ("Mary Ann"); null or empty when unknown.</param>
/// <param name="Family">Family name as written ("Smith-Jones"); null or empty when unknown.</param>
/// <param name="Full">The whole name as written ("SMITH, Mary Ann" or "Mary Ann Smith"); it is taken apart by the library.</param>
/// <param name="Kind">Whether this is the name itself, another name, or a nickname.</param>
public sealed record PersonName(string? Given = null, string? Family = null, string? Full = null, NameKind Kind = NameKind.Main);
