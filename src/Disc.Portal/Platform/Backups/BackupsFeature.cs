using Disc.Portal.Shared;
using Disc.Portal.Shared.Erasures;
using Disc.Portal.Shared.Installing;
using Disc.Tenancy;
using Microsoft.Extensions.Options;

namespace Disc.Portal.Platform.Backups;

/// <summary>The front door of the backups: the verbs, and the ledger that survives a restore.</summary>
public sealed class BackupsFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new ErasureLedger(
            Path.Combine(provider.GetRequiredService<IOptions<TenancyOptions>>().Value.DataDirectory, ErasureLedger.FileName),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ErasureReplay>();
        services.AddSingleton<BackupMaker>();
        services.AddSingleton<BackupRestorer>();
        services.AddSingleton<Verb, BackupVerb>();
        services.AddSingleton<Verb, RestoreVerb>();
    }
}
