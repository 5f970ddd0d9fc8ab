using Disc.Portal.Platform.Catalogue;
using Disc.Portal.Shared.Installing;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Backups;

/// <summary><c>restore</c>: brings one tenant or all back from a backup, and erases again what was erased since.</summary>
internal sealed class RestoreVerb(BackupRestorer restorer, TenantUpgrade upgrade, ErasureReplay replay, TenantStore store) : Verb
{
    public override string Name => "restore";

    public override string Usage => "restore BACKUP [--tenant SLUG]       brings all (or one tenant) back; not beside the portal";

    public override bool MayRunBesideThePortal => false;

    public override bool NeedsTheData => false;

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments is not ([_] or [_, "--tenant", _]))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var troubles = await BackupRestorer.ExamineAsync(arguments[0], cancellation);
        if (troubles.Count > 0)
        {
            foreach (var trouble in troubles)
                await output.WriteLineAsync(trouble);
            await output.WriteLineAsync("Nothing was restored.");
            return 1;
        }

        var restored = await restorer.RestoreAsync(arguments[0], arguments.Count == 3 ? arguments[2] : null, cancellation);
        await upgrade.RunAsync(cancellation);
        await replay.RunAsync(cancellation);
        await output.WriteLineAsync($"Restored: {string.Join(", ", restored)}.");
        foreach (var (tenant, reason) in store.SetAside)
            await output.WriteLineAsync($"SET ASIDE  {tenant.Slug}: {reason}");
        return store.SetAside.Count == 0 ? 0 : 1;
    }
}
