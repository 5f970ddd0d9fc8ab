using System.Collections.Concurrent;
using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Shared.Installing;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Catalogue;

/// <summary>Brings every database to this version at start; a tenant that fails is set aside with its reason, the others run.</summary>
public sealed class TenantUpgrade(
    CatalogueDatabase catalogue, TenantRegister register, TenantStore store, TenantRounds rounds, IOptions<TenancyOptions> options, ILogger<TenantUpgrade> log)
{
    private const int AtOnce = 4;

    // What the end of a copy's name says: it stands beside the database that it was made of.
    private const string CopyEnding = ".before-upgrade";

    private readonly ConcurrentDictionary<TenantKind, HashSet<string>> known = new();

    /// <summary>Upgrades the catalogue, loads the tenants and upgrades each.</summary>
    /// <exception cref="StartFailure">The catalogue itself cannot be used.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await UpgradeCatalogueAsync(cancellation);
        await register.LoadAsync(new Dictionary<Guid, string>(), cancellation);
        var anchored = await AnchoredAsync(cancellation);

        // One raw read a tenant finds the few that are not up to date: EF's own check costs a context each.
        var failed = new ConcurrentDictionary<Guid, string>();
        var behind = new ConcurrentBag<TenantId>();
        Parallel.ForEach(store.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, tenant =>
        {
            try
            {
                if (!IsUpToDate(PathOf(tenant), Known(tenant.Kind), anchored.Contains(tenant.Id.Value)))
                    behind.Add(tenant.Id);
            }
            catch (Exception failure) when (failure is StartFailure or SqliteException or IOException or UnauthorizedAccessException)
            {
                failed[tenant.Id.Value] = Say(tenant, failure);
            }
        });
        foreach (var visit in await UpgradeAsync([.. behind], cancellation))
        {
            if (visit.Failure is not null)
                failed[visit.Tenant.Id.Value] = Say(visit.Tenant, visit.Failure);
        }

        RemoveWhatARestoreKept(failed.Keys);
        if (!failed.IsEmpty)
            await register.LoadAsync(failed, cancellation);
    }

    /// <summary>Loads the tenants as they are, beside a portal that runs.</summary>
    public async Task LoadOnlyAsync(CancellationToken cancellation)
    {
        await using (var db = catalogue.Open())
        {
            var latest = db.Database.GetMigrations().Last();
            if (!File.Exists(catalogue.Path) || SqliteCopy.AppliedMigrations(catalogue.Path) is not [.., var last] || last != latest)
                throw new StartFailure("The portal that runs is of another version; use its own command line.");
        }

        await register.LoadAsync(new Dictionary<Guid, string>(), cancellation);
    }

    private void RemoveWhatARestoreKept(ICollection<Guid> failed)
    {
        // While the mark stands the restore is still under way: this is not yet the next good start.
        if (File.Exists(Path.Combine(options.Value.DataDirectory, RestoreMarks.ReplayName)))
            return;
        SqliteCopy.Delete(catalogue.Path + RestoreMarks.KeptEnding);
        foreach (var kept in store.All.Where(tenant => !failed.Contains(tenant.Id.Value)).Select(tenant => options.Value.FolderOf(tenant.Id) + RestoreMarks.KeptEnding))
        {
            if (Directory.Exists(kept))
                Directory.Delete(kept, recursive: true);
        }
    }

    private async Task UpgradeCatalogueAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(catalogue.Path))!);
        try
        {
            await using var db = catalogue.Open();
            if (!IsUpToDate(catalogue.Path, [.. db.Database.GetMigrations()], mustExist: false))
                await UpgradeAsync(db, catalogue.Path, cancellation);
        }
        catch (SqliteException wrong)
        {
            throw new StartFailure($"The catalogue {catalogue.Path} cannot be read ({wrong.SqliteErrorCode}); restore it from a backup.");
        }
    }

    private async Task<HashSet<Guid>> AnchoredAsync(CancellationToken cancellation)
    {
        await using var db = catalogue.Open();
        return [.. await db.Anchors.Select(anchor => anchor.TenantId).Distinct().ToListAsync(cancellation)];
    }

    private async Task<IReadOnlyList<Visit<bool>>> UpgradeAsync(HashSet<TenantId> behind, CancellationToken cancellation) => behind.Count == 0
        ? []
        : await rounds.RunAsync(null, async (provider, tenant, token) =>
        {
            if (!behind.Contains(tenant.Id))
                return false;
            await using PlaceDb db = tenant.Kind == TenantKind.Force
                ? provider.GetRequiredService<TenantDatabase<ForceDb>>().Open()
                : provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
            await UpgradeAsync(db, PathOf(tenant), token);
            return true;
        }, AtOnce, cancellation);

    private static bool IsUpToDate(string path, HashSet<string> known, bool mustExist)
    {
        if (!File.Exists(path))
        {
            return mustExist
                ? throw new StartFailure("Its database is missing; restore it from a backup.")
                : false;
        }

        var applied = SqliteCopy.AppliedMigrations(path) ?? [];
        if (applied.Any(migration => !known.Contains(migration)))
            throw new StartFailure($"{path} was written by a newer version of the portal; start that version, or restore a backup.");
        if (applied.Count < known.Count)
            return false;
        // This start found it good: the copy from before its upgrade has done its service.
        SqliteCopy.Delete(path + CopyEnding);
        return true;
    }

    private static async Task UpgradeAsync(DbContext db, string path, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            // The first copy counts: a try that failed must not write over the last good state.
            if (!File.Exists(path + CopyEnding))
                SqliteCopy.Make(path, path + CopyEnding);
            SqliteCopy.MakeReadyToMigrate(path);
        }

        await db.Database.MigrateAsync(cancellation);
    }

    private HashSet<string> Known(TenantKind kind) => known.GetOrAdd(kind, _ =>
    {
        using DbContext db = kind == TenantKind.Force
            ? new ForceDb(SqliteFile.Options<ForceDb>(":memory:"))
            : new PartnershipDb(SqliteFile.Options<PartnershipDb>(":memory:"));
        return [.. db.Database.GetMigrations()];
    });

    private string Say(Tenant tenant, Exception failure)
    {
        // The message of a driver can quote a value: its type and number are enough to look it up.
        var number = failure is SqliteException sqlite ? $" {sqlite.SqliteErrorCode}" : "";
        log.LogError("Tenant {Tenant} is set aside: {Failure}{Number}", tenant.Id, failure.GetType().Name, number);
        return failure is StartFailure said
            ? said.Message
            : $"Its database cannot be upgraded ({failure.GetType().Name}{number}); restore it from a backup.";
    }

    private string PathOf(Tenant tenant) => Path.Combine(options.Value.FolderOf(tenant.Id), TenantDatabase<PartnershipDb>.FileName);
}
