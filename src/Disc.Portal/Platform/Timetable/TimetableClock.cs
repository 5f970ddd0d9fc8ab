using System.Globalization;
using Disc.Portal.Shared.Time;
using Disc.Tenancy;
using Quartz;

namespace Disc.Portal.Platform.Timetable;

/// <summary>Winds the scheduler up with the timetable when the portal starts, and stops it, and every round, when the portal stops.</summary>
internal sealed class TimetableClock(ISchedulerFactory schedulers, JobRounds rounds, TenantStore store, IReadOnlyList<TimetableEntry> entries, TimeProvider clock)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private IScheduler? scheduler;
    private Task begun = Task.CompletedTask;
    private Task? stopped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await schedulers.GetScheduler(cancellationToken);
        var first = clock.GetUtcNow() + AfterStart;
        foreach (var entry in entries)
        {
            var job = JobBuilder.Create<RoundByTime>()
                .WithIdentity(entry.Job.FullName!)
                .UsingJobData(RoundByTime.Entry, entry)
                .DisallowConcurrentExecution()
                .StoreDurably()
                .Build();
            await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellationToken);
            foreach (var trigger in Triggers(entry, first))
                await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
            // Not all at the same moment.
            first += TimeSpan.FromSeconds(1);
        }

        begun = BeginAsync(scheduler);
    }

    /// <summary>Stops the scheduler and every round.</summary>
    /// <remarks>
    /// A host that is stopped and disposed at the same time asks twice. Both have to wait for the one stop: whoever does not wait takes
    /// away the services that the other's rounds still use.
    /// </remarks>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return stopped ??= StopOnceAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    // A daily job must not miss a tenant because it was still being brought up to date.
    private async Task BeginAsync(IScheduler winds)
    {
        try
        {
            await store.WhenSettledAsync(stopping.Token);
            await winds.Start(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped before the first round.
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        // Before the scheduler is shut down: one that was shut down cannot be started any more, and says so.
        await begun;
        if (scheduler is not null)
            await scheduler.Standby(cancellationToken);
        await rounds.StopAsync(cancellationToken);
        if (scheduler is not null)
            await scheduler.Shutdown(true, cancellationToken);
    }

    private static IEnumerable<ITrigger> Triggers(TimetableEntry entry, DateTimeOffset first)
    {
        var start = TriggerBuilder.Create().ForJob(entry.Job.FullName!).StartAt(first);
        if (entry.Interval is { } interval)
        {
            yield return start
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(interval).RepeatForever())
                .Build();
            yield break;
        }

        // Its hour may have passed while the portal was down.
        yield return start.WithIdentity(entry.Job.FullName!, "after the start").Build();
        var time = entry.TimeOfDay!.Value;
        yield return TriggerBuilder.Create().ForJob(entry.Job.FullName!)
            .WithSchedule(CronScheduleBuilder.Create(string.Create(CultureInfo.InvariantCulture, $"0 {time.Minute} {time.Hour} * * ?")).InTimeZone(London.TimeZone))
            .Build();
    }
}
