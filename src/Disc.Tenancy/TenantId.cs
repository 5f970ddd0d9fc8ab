namespace Disc.Tenancy;

/// <summary>The identity of a tenant: never reused, never shown, the name of its folder on disk.</summary>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>A new identity that no other tenant has.</summary>
    public static TenantId New() => new(Guid.CreateVersion7());

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is not a tenant's identity.</summary>
    public static TenantId? TryParse(string? text) =>
        Guid.TryParseExact(text, "N", out var value) ? new TenantId(value) : null;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
