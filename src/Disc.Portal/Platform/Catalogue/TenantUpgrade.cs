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

/// <summary>
/// Brings every database to this version at start. The catalogue comes first; then the portal serves, each tenant from the moment it
/// was checked. One that somebody asks for is checked at once; one that fails is set aside with its reason, the others run.
/// </summary>
public sealed class TenantUpgrade(
    CatalogueDatabase catalogue, TenantRegister register, TenantStore store, TenantRounds rounds, IOptions<TenancyOptions> options, ILogger<TenantUpgrade> log) : IDisposable
{
    private const int AtOnce = 4;

    // So many good ones are let in together: each time costs a look at every tenant.
    private const int Together = 100;

    // What the end of a copy's name says: it stands beside the database that it was made of.
    private const string CopyEnding = ".before-upgrade";

    private readonly ConcurrentDictionary<TenantKind, HashSet<string>> known = new();
    private readonly ConcurrentDictionary<TenantId, Lazy<Task<string?>>> checks = new();
    private readonly SemaphoreSlim askedAtOnce = new(AtOnce);
    private HashSet<Guid> anchored = [];
    private IReadOnlySet<TenantId> halfMade = new HashSet<TenantId>();

    public void Dispose() => askedAtOnce.Dispose();

    /// <summary>Upgrades the catalogue, loads the tenants and checks each.</summary>
    /// <exception cref="StartFailure">The catalogue itself cannot be used.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        await FinishAsync(cancellation);
    }

    /// <summary>Upgrades the catalogue and loads the tenants: each waits until it is checked.</summary>
    /// <exception cref="StartFailure">The catalogue itself cannot be used.</exception>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await UpgradeCatalogueAsync(cancellation);
        checks.Clear();
        anchored = await AnchoredAsync(cancellation);
        halfMade = await register.LoadAsync(isWaiting: true, cancellation);
        foreach (var tenant in store.Waiting)
            checks[tenant.Id] = new Lazy<Task<string?>>(() => Task.Run(() => CheckAsync(tenant, cancellation), cancellation));
    }

    /// <summary>Checks every tenant that still waits, partnerships before forces: a force reads in all of its partnerships.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        foreach (var kind in new[] { TenantKind.Partnership, TenantKind.Force })
        {
            foreach (var some in store.Waiting.Where(tenant => tenant.Kind == kind).Chunk(Together).ToList())
            {
                var ended = new ConcurrentDictionary<TenantId, string?>();
                await Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (tenant, _) =>
                {
                    if (checks.TryGetValue(tenant.Id, out var check))
                        ended[tenant.Id] = await check.Value;
                });
                store.Settle(ended);
            }
        }

        RemoveWhatARestoreKept();
    }

    /// <summary>Checks a waiting tenant before all others, because somebody asks for it; a force with its partnerships.</summary>
    public async Task AskAsync(Tenant tenant)
    {
        await askedAtOnce.WaitAsync();
        try
        {
            var all = tenant.Kind == TenantKind.Force ? store.Waiting.Where(waiting => waiting.Force == tenant.Id).Append(tenant) : [tenant];
            var ended = new Dictionary<TenantId, string?>();
            foreach (var one in all.ToList())
            {
                // One that is being made just now is nobody's to check: whoever makes it lets it in.
                if (checks.TryGetValue(one.Id, out var check))
                    ended[one.Id] = await check.Value;
            }

            store.Settle(ended);
        }
        finally
        {
            askedAtOnce.Release();
        }
    }

    private async Task<string?> CheckAsync(Tenant tenant, CancellationToken cancellation)
    {
        try
        {
            // One raw read finds the few that are not up to date: EF's own check costs a context each.
            var isHalfMade = halfMade.Contains(tenant.Id);
            if (IsUpToDate(PathOf(tenant), Known(tenant.Kind), anchored.Contains(tenant.Id.Value)) && !isHalfMade)
                return null;
            await rounds.RunBeforeServedAsync(tenant.Id, async (provider, token) =>
            {
                await using (PlaceDb db = tenant.Kind == TenantKind.Force
                    ? provider.GetRequiredService<TenantDatabase<ForceDb>>().Open()
                    : provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open())
                    await UpgradeAsync(db, PathOf(tenant), token);
                if (isHalfMade)
                    await register.FinishAsync(provider, tenant, token);
                return true;
            }, cancellation);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Say(tenant, failure);
        }
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

        await register.LoadAsync(isWaiting: false, cancellation);
    }

    private void RemoveWhatARestoreKept()
    {
        // While the mark stands the restore is still under way: this is not yet the next good start.
        if (File.Exists(Path.Combine(options.Value.DataDirectory, RestoreMarks.ReplayName)))
            return;
        SqliteCopy.Delete(catalogue.Path + RestoreMarks.KeptEnding);
        foreach (var kept in store.All.Select(tenant => options.Value.FolderOf(tenant.Id) + RestoreMarks.KeptEnding))
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

    private static bool IsUpToDate(string path, HashSet<string> known, bool mustExist)
    {
        if (!File.Exists(path))
        {
            return mustExist
                ? throw new StartFailure("Its database is missing; restore it from a backup.")
                : false;
        }

        var applied = SqliteCopy.AppliedMigrations(path, isAlone: true) ?? [];
        if (applied.Any(migration => !known.Contains(migration)))
            throw new StartFailure($"{path} was written by a newer version of the portal; start that version, or restore a backup.");
        if (applied.Count < known.Count)
            return false;
        // This start found it good: the copy from before its upgrade has done its service.
        if (File.Exists(path + CopyEnding))
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
