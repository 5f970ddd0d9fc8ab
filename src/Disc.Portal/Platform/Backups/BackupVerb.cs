using System.Globalization;
using Disc.Portal.Shared.Installing;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Backups;

/// <summary><c>backup</c>: copies one tenant or all while the portal runs.</summary>
internal sealed class BackupVerb(BackupMaker maker, TenantStore store) : Verb
{
    public override string Name => "backup";

    public override string Usage => "backup DIRECTORY [--tenant SLUG]     copies all (or one tenant) into a new folder there; may run beside the portal";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments is not ([_] or [_, "--tenant", _]))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var tenant = arguments.Count == 3 ? store.Find(arguments[2]) : null;
        if (arguments.Count == 3 && tenant is null)
        {
            await output.WriteLineAsync("There is no such tenant, or it is set aside.");
            return 1;
        }

        var report = await maker.MakeAsync(arguments[0], tenant, cancellation);
        foreach (var trouble in report.Troubles)
            await output.WriteLineAsync($"NOT IN THE BACKUP  {trouble}");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Manifest.Tenants.Count} tenants, {report.Manifest.Files.Count} files, {report.Manifest.Files.Sum(file => file.Length) / 1e6:0.0} MB in {report.Folder}"));
        await output.WriteLineAsync("The keys are not in it: keep them apart, a backup is worth nothing without them.");
        return report.Troubles.Count == 0 ? 0 : 1;
    }
}
