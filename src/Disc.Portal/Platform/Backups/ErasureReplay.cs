using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Installing;
using Disc.Tenancy;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Backups;

/// <summary>After a restore, erases again what was erased since the backup was made, before anybody is served (rule 19).</summary>
public sealed class ErasureReplay(ErasureLedger ledger, TenantStore store, TenantRounds rounds, IOptions<TenancyOptions> options, ILogger<ErasureReplay> log)
{
    private string Mark => Path.Combine(options.Value.DataDirectory, RestoreMarks.ReplayName);

    /// <summary>Whether a restore asks for it.</summary>
    public bool IsDue => File.Exists(Mark);

    /// <summary>Goes through the ledger when a restore asks for it.</summary>
    /// <exception cref="StartFailure">Something was erased that no feature knows how to erase.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!IsDue)
            return;
        var erased = 0;
        foreach (var inTenant in ledger.Read().GroupBy(thing => thing.Tenant))
        {
            // A tenant that is set aside is not served; the mark stays until it is.
            if (store.Find(inTenant.Key) is null)
                continue;
            erased += await rounds.RunAsync(inTenant.Key, (provider, token) => ReplayAsync(provider, [.. inTenant], token), cancellation);
        }

        if (store.SetAside.Count == 0)
            File.Delete(Mark);
        log.LogInformation("After the restore {Erased} erasures were gone through again", erased);
    }

    private static async Task<int> ReplayAsync(IServiceProvider provider, List<ErasedThing> things, CancellationToken cancellation)
    {
        var erasures = provider.GetServices<IErasure>().ToDictionary(erasure => erasure.Kind, StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (!erasures.TryGetValue(thing.Kind, out var erasure))
                throw new StartFailure($"The ledger of erasures lists a “{thing.Kind}”, which this version does not know how to erase; start a newer version.");
            await erasure.EraseAsync(thing.Id, cancellation);
        }

        return things.Count;
    }
}
