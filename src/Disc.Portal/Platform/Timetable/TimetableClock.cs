using System.Globalization;
using Disc.Portal.Shared.Time;
using Quartz;

namespace Disc.Portal.Platform.Timetable;

/// <summary>Winds the scheduler up with the timetable when the portal starts, and stops it, and every round, when the portal stops.</summary>
internal sealed class TimetableClock(ISchedulerFactory schedulers, JobRounds rounds, IReadOnlyList<TimetableEntry> entries, TimeProvider clock)
    : IHostedService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);
    private IScheduler? scheduler;

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

        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // Once: a host that is stopped and disposed at the same time asks twice.
        if (Interlocked.Exchange(ref scheduler, null) is not { } running)
            return;
        await running.Standby(cancellationToken);
        await rounds.StopAsync(cancellationToken);
        await running.Shutdown(true, cancellationToken);
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
