using Disc.Portal.Platform.Timetable;
using Disc.Portal.Shared;
using Disc.Portal.Tests.Support;

namespace Disc.Portal.Tests.Platform.Timetable;

public class TimetableTests
{
    private static readonly IReadOnlyList<TimetableEntry> Entries = Portal.Platform.Timetable.Timetable.Entries;

    [Fact]
    public void Every_job_stands_in_the_timetable_and_in_its_feature_once()
    {
        var classes = Names(typeof(IJob).Assembly.GetTypes().Where(type => type.IsClass && !type.IsAbstract && typeof(IJob).IsAssignableFrom(type)));

        Assert.Equal(classes, Names(Entries.Select(entry => entry.Job)));
        Assert.Equal(classes, Names(Features.All.SelectMany(feature => feature.Jobs)));
    }

    [Fact]
    public void The_timetable_is_the_approved_one() =>
        Approved.Is("timetable", string.Concat(Entries.Select(entry => entry.ToString()).Order(StringComparer.Ordinal).Select(line => line + "\n")));

    [Fact]
    public void Every_job_says_how_far_it_reaches_and_ends_in_Job()
    {
        foreach (var entry in Entries)
        {
            Assert.True(
                typeof(IPartnershipJob).IsAssignableFrom(entry.Job) || typeof(IForceJob).IsAssignableFrom(entry.Job) || typeof(IPlatformJob).IsAssignableFrom(entry.Job),
                $"{entry.Job.Name} is none of the three kinds of job.");
            Assert.EndsWith("Job", entry.Job.Name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_hour_that_is_missing_once_a_year_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimetableEntry.Daily<AnyJob>(new TimeOnly(1, 30)));

    private static List<string> Names(IEnumerable<Type> jobs) => [.. jobs.Select(job => job.FullName!).Order(StringComparer.Ordinal)];

    private sealed class AnyJob : IPlatformJob
    {
        public Task RunAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}
