using System.Text.Json;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Platform.Demonstration;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Backups;

/// <summary>Brings one tenant or all back from a backup: everything is examined before anything is touched.</summary>
public sealed class BackupRestorer(CatalogueDatabase catalogue, ErasureLedger ledger, IOptions<TenancyOptions> options)
{
    private const string ComingEnding = ".restoring";

    /// <summary>What is wrong with a backup, a sentence each; empty when it can be restored.</summary>
    public static async Task<IReadOnlyList<string>> ExamineAsync(string backup, CancellationToken cancellation)
    {
        if (await ReadAsync(backup, cancellation) is not { } manifest)
            return [$"{backup} has no readable {Manifest.FileName}: it is no backup, or one that was not finished."];
        var troubles = new List<string>();
        foreach (var file in manifest.Files)
        {
            var path = Path.GetFullPath(Path.Combine(backup, file.Path));
            if (!path.StartsWith(Path.GetFullPath(backup) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
                troubles.Add($"{file.Path} is missing.");
            else if (await BackupMaker.DescribeAsync(backup, path, cancellation) != file)
                troubles.Add($"{file.Path} was changed after the backup was made.");
            else if (path.EndsWith(".db", StringComparison.Ordinal) && SqliteCopy.WhyNotWhole(path) is { } wrong)
                troubles.Add($"{file.Path} is not whole. {wrong}");
        }

        return troubles;
    }

    /// <summary>Restores. The data lock must be held, and the backup examined.</summary>
    /// <param name="backup">The folder of the backup.</param>
    /// <param name="slug">The one tenant; null for all and the catalogue.</param>
    /// <param name="cancellation">Stops it between two tenants.</param>
    /// <returns>The addresses of the tenants that were restored.</returns>
    /// <exception cref="StartFailure">The backup does not hold what was asked for.</exception>
    public async Task<IReadOnlyList<string>> RestoreAsync(string backup, string? slug, CancellationToken cancellation)
    {
        var manifest = (await ReadAsync(backup, cancellation))!;
        var tenants = slug is null ? manifest.Tenants : [.. manifest.Tenants.Where(tenant => tenant.Slug == Slug.Canonical(slug))];
        if (slug is null && manifest.Files.All(file => file.Path != CatalogueDatabase.FileName))
            throw new StartFailure("This backup holds single tenants and no catalogue; name the tenant with --tenant.");
        if (tenants.Count == 0)
            throw new StartFailure("This backup holds no such tenant.");
        if (slug is not null && !await CatalogueKnowsAsync(tenants[0].Id, cancellation))
            throw new StartFailure("The catalogue does not know this tenant, and its key stands there: restore the whole backup.");

        SqliteCopy.LetGo();
        // From here on a start goes through the ledger first, even if this process dies.
        Directory.CreateDirectory(options.Value.DataDirectory);
        await File.WriteAllTextAsync(Path.Combine(options.Value.DataDirectory, RestoreMarks.ReplayName), "", cancellation);
        ledger.TakeOver(Path.Combine(backup, ErasureLedger.FileName));
        foreach (var tenant in tenants)
        {
            cancellation.ThrowIfCancellationRequested();
            Replace(Path.Combine(backup, "tenants", tenant.Id), options.Value.FolderOf(TenantId.TryParse(tenant.Id)!.Value));
        }

        var mark = Path.Combine(backup, DemonstrationMark.FileName);
        if (File.Exists(mark))
            File.Copy(mark, Path.Combine(options.Value.DataDirectory, DemonstrationMark.FileName), overwrite: true);
        if (slug is null)
        {
            var coming = catalogue.Path + ComingEnding;
            File.Copy(Path.Combine(backup, CatalogueDatabase.FileName), coming, overwrite: true);
            if (File.Exists(catalogue.Path))
                SqliteCopy.Make(catalogue.Path, catalogue.Path + RestoreMarks.KeptEnding);
            SqliteCopy.Delete(catalogue.Path);
            File.Move(coming, catalogue.Path);
        }

        return [.. tenants.Select(tenant => tenant.Slug)];
    }

    private static void Replace(string from, string folder)
    {
        var (coming, kept) = (folder + ComingEnding, folder + RestoreMarks.KeptEnding);
        Remove(coming);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(coming, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Remove(kept);
        if (Directory.Exists(folder))
            Directory.Move(folder, kept);
        Directory.Move(coming, folder);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> CatalogueKnowsAsync(string id, CancellationToken cancellation)
    {
        if (!File.Exists(catalogue.Path) || SqliteCopy.WhyNotWhole(catalogue.Path) is not null)
            return false;
        var wanted = TenantId.TryParse(id)!.Value.Value;
        await using var db = catalogue.Open();
        return await db.Tenants.AnyAsync(tenant => tenant.Id == wanted, cancellation);
    }

    private static async Task<Manifest?> ReadAsync(string backup, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(backup, Manifest.FileName));
            return await JsonSerializer.DeserializeAsync<Manifest>(file, cancellationToken: cancellation);
        }
        catch (Exception wrong) when (wrong is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
