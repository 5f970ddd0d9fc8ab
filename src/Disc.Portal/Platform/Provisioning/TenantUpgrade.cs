using Disc.Portal.Force;
using Disc.Portal.Partnerships;
using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Storage;
using Disc.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>Brings every database to this version at start; a tenant that fails is set aside with its reason, the others run.</summary>
public sealed class TenantUpgrade(CatalogueDatabase catalogue, TenantRegister register, TenantRounds rounds, ILogger<TenantUpgrade> log)
{
    private const int AtOnce = 4;

    /// <summary>Upgrades the catalogue, loads the tenants and upgrades each.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(catalogue.Path))!);
        await using (var db = catalogue.Open())
            await UpgradeAsync(db, catalogue.Path, cancellation);
        await register.LoadAsync(new Dictionary<Guid, string>(), cancellation);

        var visits = await rounds.RunAsync(null, (provider, tenant, token) => UpgradeTenantAsync(provider, tenant, token), AtOnce, cancellation);
        var failed = visits.Where(visit => visit.Failure is not null).ToDictionary(
            visit => visit.Tenant.Id.Value, visit => visit.Failure is StartFailure said ? said.Message : $"Its upgrade failed ({visit.Failure!.GetType().Name}).");
        foreach (var visit in visits.Where(visit => visit.Failure is not null))
            log.LogError(visit.Failure, "Tenant {Tenant} is set aside", visit.Tenant.Id);
        if (failed.Count > 0)
            await register.LoadAsync(failed, cancellation);
    }

    private static async Task<bool> UpgradeTenantAsync(IServiceProvider provider, Tenant tenant, CancellationToken cancellation)
    {
        var path = provider.GetRequiredService<CurrentTenant>().Key.PathOf(TenantDatabase<PartnershipDb>.FileName);
        await using PlaceDb db = tenant.Kind == TenantKind.Force
            ? provider.GetRequiredService<TenantDatabase<ForceDb>>().Open()
            : provider.GetRequiredService<TenantDatabase<PartnershipDb>>().Open();
        await UpgradeAsync(db, path, cancellation);
        return true;
    }

    private static async Task UpgradeAsync(DbContext db, string path, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            if (applied.Find(migration => !known.Contains(migration)) is not null)
                throw new StartFailure($"{path} was written by a newer version of the portal; start that version, or restore a backup.");
            if (applied.Count == known.Count)
                return;
            // Kept until the next good start: an upgrade that goes wrong can be taken back.
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {path + $".before-{known.Count}"}", cancellation);
            // A process that was killed while it migrated leaves a lock behind that nobody would ever lift.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }
}
