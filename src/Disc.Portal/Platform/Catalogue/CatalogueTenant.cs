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

    public CatalogueTenant(Tenant tenant, byte[] wrappedKey, DateTime at)
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

    /// <summary>The tenant as the rest of the program knows it.</summary>
    public Tenant ToTenant() => new(
        new TenantId(Id), Slug, Name, Kind, ForceId is { } force ? new TenantId(force) : null, Colour, IsDemonstration);
}
