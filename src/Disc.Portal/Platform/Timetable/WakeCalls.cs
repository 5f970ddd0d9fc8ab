using Disc.Tenancy;

namespace Disc.Portal.Platform.Timetable;

/// <summary>Listens to the topics of all tenants and wakes the jobs that asked for them, in the tenant where the topic changed.</summary>
internal sealed class WakeCalls(TenantRounds tenants, TenantStore store, JobRounds rounds, IReadOnlyList<TimetableEntry> entries) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watch = tenants.ListenToTopics();
        await foreach (var heard in watch.ReadAsync(stoppingToken))
        {
            if (store.Find(heard.Tenant) is not { } tenant)
                continue;
            // Not awaited: one tenant's round must not keep the next from being woken. A round keeps its failures to itself.
            foreach (var entry in entries.Where(entry => entry.RunsIn(tenant.Kind) && entry.WokenBy.Contains(heard.Topic)))
                _ = rounds.WakeAsync(entry.Job, tenant.Id);
        }
    }
}
