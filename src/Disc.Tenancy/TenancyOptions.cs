namespace Disc.Tenancy;

/// <summary>Where the tenants' data stands on disk.</summary>
public sealed class TenancyOptions
{
    /// <summary>The directory that holds the catalogue and a folder for each tenant; an absolute path.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>The folder of one tenant.</summary>
    public string FolderOf(TenantId id) => Path.Combine(DataDirectory, "tenants", id.ToString());
}
