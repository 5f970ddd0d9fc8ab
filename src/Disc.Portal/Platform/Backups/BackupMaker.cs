using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Backups;

/// <summary>Makes a backup of one tenant or of all, on line, each copy examined.</summary>
public sealed class BackupMaker(CatalogueDatabase catalogue, TenantStore store, IOptions<TenancyOptions> tenancy, IOptions<PortalOptions> portal, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Makes a backup in a new folder below a directory.</summary>
    /// <param name="directory">Where backups are kept.</param>
    /// <param name="tenant">The one tenant; null for all and the catalogue.</param>
    /// <param name="cancellation">Stops it; what was begun is left without a manifest.</param>
    /// <returns>The folder of the backup, and what went wrong with whom; with anything wrong it is still a backup of the others.</returns>
    public async Task<BackupReport> MakeAsync(string directory, Tenant? tenant, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(directory);
        foreach (var kept in new[] { portal.Value.KeysDirectory, tenancy.Value.DataDirectory })
        {
            if ((target + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(kept) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new StartFailure($"A backup cannot stand in {kept}; choose a directory outside, best on another disk.");
        }

        var now = clock.Now();
        var folder = Path.Combine(target, now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + (tenant is null ? "" : "-" + tenant.Slug));
        if (Directory.Exists(folder))
            throw new StartFailure($"{folder} is there already; wait a second and try again.");
        Directory.CreateDirectory(folder);
        var troubles = new List<string>();
        if (tenant is null)
        {
            // First, so that every tenant in it exists.
            Copy(catalogue.Path, Path.Combine(folder, CatalogueDatabase.FileName), Slug.Platform, troubles);
            foreach (var (aside, reason) in store.SetAside)
                troubles.Add($"{aside.Slug}: it is set aside and was not copied. {reason}");
        }

        IReadOnlyList<Tenant> tenants = tenant is null ? store.All : [tenant];
        var good = new List<BackedUpTenant>();
        foreach (var each in tenants)
        {
            cancellation.ThrowIfCancellationRequested();
            if (CopyTenant(each, folder, troubles))
                good.Add(new(each.Id.ToString(), each.Slug));
        }

        // What a demonstration is marked by goes with it: its accounts have a password that everybody knows.
        foreach (var name in new[] { ErasureLedger.FileName, DemonstrationMark.FileName })
        {
            var file = Path.Combine(tenancy.Value.DataDirectory, name);
            if (File.Exists(file))
                File.Copy(file, Path.Combine(folder, name));
        }

        var files = new List<BackedUpFile>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            files.Add(await DescribeAsync(folder, file, cancellation));
        var manifest = new Manifest(now, PortalVersion.Current, tenant is null && troubles.Count == 0, good, files);
        await File.WriteAllTextAsync(Path.Combine(folder, Manifest.FileName), JsonSerializer.Serialize(manifest, Readable), cancellation);
        return new BackupReport(folder, manifest, troubles);
    }

    /// <summary>How a file of a backup is described in its manifest.</summary>
    internal static async Task<BackedUpFile> DescribeAsync(string folder, string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(content, cancellation));
        return new(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), content.Length, hash);
    }

    private bool CopyTenant(Tenant tenant, string folder, List<string> troubles)
    {
        var from = tenancy.Value.FolderOf(tenant.Id);
        var to = Path.Combine(folder, "tenants", tenant.Id.ToString());
        Directory.CreateDirectory(to);
        const string database = TenantDatabase<PartnershipDb>.FileName;
        if (!Copy(Path.Combine(from, database), Path.Combine(to, database), tenant.Slug, troubles))
        {
            Directory.Delete(to, recursive: true);
            return false;
        }

        var files = Path.Combine(from, "files");
        if (!Directory.Exists(files))
            return true;
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".part", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            try
            {
                File.Copy(file, copy);
            }
            catch (FileNotFoundException)
            {
                // Erased since the database was copied: it must not be in the backup either.
            }
        }

        return true;
    }

    private static bool Copy(string from, string to, string place, List<string> troubles)
    {
        try
        {
            SqliteCopy.Make(from, to);
            if (SqliteCopy.WhyNotWhole(to) is not { } wrong)
                return true;
            troubles.Add($"{place}: its database is not whole. {wrong}");
        }
        catch (Exception failure) when (failure is Microsoft.Data.Sqlite.SqliteException or IOException)
        {
            troubles.Add($"{place}: its database cannot be copied. {failure.Message}");
        }

        SqliteCopy.Delete(to);
        return false;
    }
}

/// <summary>What came of a backup.</summary>
/// <param name="Folder">Where it stands.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="Troubles">What went wrong, a sentence each; empty when nothing did.</param>
public sealed record BackupReport(string Folder, Manifest Manifest, IReadOnlyList<string> Troubles);
