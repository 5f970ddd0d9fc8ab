namespace Disc.Tenancy;

/// <summary>One tenant as everybody may know it: its address, its name, what it is and which force it belongs to.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Slug">The first part of its addresses, in canonical (lower) case.</param>
/// <param name="Name">The name people know it by.</param>
/// <param name="Kind">Partnership or force.</param>
/// <param name="Force">The force of a partnership; null for a force and for a partnership that has none.</param>
/// <param name="Colour">The colour of its band, as CSS writes it.</param>
/// <param name="IsDemonstration">True when it was made as a demonstration: its accounts and people are invented.</param>
public sealed record Tenant(
    TenantId Id,
    string Slug,
    string Name,
    TenantKind Kind,
    TenantId? Force,
    string Colour,
    bool IsDemonstration);
