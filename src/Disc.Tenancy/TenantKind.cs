namespace Disc.Tenancy;

/// <summary>What a tenant is: a partnership with data of its own, or the force that works across partnerships.</summary>
public enum TenantKind
{
    /// <summary>A business crime reduction partnership.</summary>
    Partnership,

    /// <summary>A police force: authors into its partnerships and queries what they share.</summary>
    Force,
}
