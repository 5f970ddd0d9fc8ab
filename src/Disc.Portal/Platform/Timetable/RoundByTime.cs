using Quartz;

namespace Disc.Portal.Platform.Timetable;

/// <summary>What the scheduler calls when a line of the timetable is due: one round everywhere the job reaches.</summary>
internal sealed class RoundByTime(JobRounds rounds) : Quartz.IJob
{
    /// <summary>Where the scheduler's job carries its line of the timetable.</summary>
    public const string Entry = "entry";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await rounds.RunEverywhereAsync((TimetableEntry)context.MergedJobDataMap[Entry]!);
}
