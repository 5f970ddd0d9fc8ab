using Disc.Portal.Platform.Catalogue;

namespace Disc.Portal.Platform.Provisioning;

/// <summary>Checks the tenants that still wait when the portal has begun to serve.</summary>
internal sealed class TenantUpgradeRun(TenantUpgrade upgrade) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => upgrade.FinishAsync(stoppingToken), stoppingToken);
}
