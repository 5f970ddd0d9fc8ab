using Disc.Portal.Partnerships.Settings;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Catalogue;

/// <summary>A tenant's row in the catalogue.</summary>
public sealed class CatalogueTenant
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 120;

    private CatalogueTenant()
    {
    }

    public CatalogueTenant(Tenant tenant, byte[] wrappedKey, PartnershipKind? kind, string? area, DateTime at)
    {
        Id = tenant.Id.Value;
        Slug = tenant.Slug;
        Name = tenant.Name;
        Kind = tenant.Kind;
        ForceId = tenant.Force?.Value;
        Colour = tenant.Colour;
        IsDemonstration = tenant.IsDemonstration;
        WrappedKey = wrappedKey;
        CreatedAt = at;
        PlannedKind = kind;
        PlannedArea = area;
    }

    public Guid Id { get; private set; }

    /// <summary>Unique for ever: the row stays when the tenant goes, so that no slug is used twice.</summary>
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public TenantKind Kind { get; private set; }

    public Guid? ForceId { get; private set; }

    public string Colour { get; private set; } = "";

    public bool IsDemonstration { get; private set; }

    public byte[] WrappedKey { get; private set; } = [];

    public DateTime CreatedAt { get; private set; }

    /// <summary>When its own database was complete (UTC); null while it is being made, or when that was broken off.</summary>
    public DateTime? MadeAt { get; private set; }

    /// <summary>What a partnership will say of itself, until its own database says it.</summary>
    public PartnershipKind? PlannedKind { get; private set; }

    /// <summary>The area that a partnership will begin with, until its own database says it.</summary>
    public string? PlannedArea { get; private set; }

    /// <summary>Its own database is complete.</summary>
    public void Made(DateTime at)
    {
        MadeAt = at;
        PlannedKind = null;
        PlannedArea = null;
    }

    /// <summary>The tenant as the rest of the program knows it.</summary>
    public Tenant ToTenant() => new(
        new TenantId(Id), Slug, Name, Kind, ForceId is { } force ? new TenantId(force) : null, Colour, IsDemonstration);
}
