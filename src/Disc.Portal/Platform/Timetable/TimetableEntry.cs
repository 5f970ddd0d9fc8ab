using System.Globalization;
using Disc.Portal.Shared;
using Disc.Tenancy;

namespace Disc.Portal.Platform.Timetable;

/// <summary>One line of the timetable: a job, when it runs by the clock, and the topics that wake it in between.</summary>
public sealed record TimetableEntry
{
    private TimetableEntry(Type job, TimeSpan? interval, TimeOnly? timeOfDay, string[] wokenBy)
    {
        Job = job;
        Interval = interval;
        TimeOfDay = timeOfDay;
        WokenBy = wokenBy;
    }

    /// <summary>The job's class.</summary>
    public Type Job { get; }

    /// <summary>How long between two rounds; null when it has a time of day.</summary>
    public TimeSpan? Interval { get; }

    /// <summary>When in the day, in London; null when it has an interval.</summary>
    public TimeOnly? TimeOfDay { get; }

    /// <summary>The topics whose signal wakes it at once, in the tenant that the signal was sent in.</summary>
    public IReadOnlyList<string> WokenBy { get; }

    /// <summary>Whether it runs once for the platform.</summary>
    public bool RunsForPlatform => typeof(IPlatformJob).IsAssignableFrom(Job);

    /// <summary>A job that runs every so often.</summary>
    public static TimetableEntry Every<TJob>(TimeSpan interval, params string[] wokenBy)
        where TJob : IJob =>
        interval > TimeSpan.Zero
            ? new(typeof(TJob), interval, null, wokenBy)
            : throw new ArgumentOutOfRangeException(nameof(interval), interval, "An interval is longer than nothing.");

    /// <summary>A job that runs once a day, at a time of the London clock.</summary>
    public static TimetableEntry Daily<TJob>(TimeOnly timeOfDay, params string[] wokenBy)
        where TJob : IJob =>
        timeOfDay.Hour != 1
            ? new(typeof(TJob), null, timeOfDay, wokenBy)
            : throw new ArgumentOutOfRangeException(nameof(timeOfDay), timeOfDay, "The hour from 01:00 is missing on the last Sunday of March.");

    /// <summary>Whether it runs in tenants of a kind.</summary>
    public bool RunsIn(TenantKind kind) => kind switch
    {
        TenantKind.Partnership => typeof(IPartnershipJob).IsAssignableFrom(Job),
        TenantKind.Force => typeof(IForceJob).IsAssignableFrom(Job),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The line in words, for the approved list and for operators.</summary>
    public override string ToString()
    {
        string[] where =
        [
            .. RunsIn(TenantKind.Partnership) ? ["each partnership"] : Array.Empty<string>(),
            .. RunsIn(TenantKind.Force) ? ["each force"] : Array.Empty<string>(),
            .. RunsForPlatform ? ["the platform"] : Array.Empty<string>(),
        ];
        var when = Interval is { } interval
            ? $"every {interval.ToString("c", CultureInfo.InvariantCulture)}"
            : $"daily at {TimeOfDay!.Value.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        var wokenBy = WokenBy.Count == 0 ? "" : $" | woken by {string.Join(", ", WokenBy)}";
        return $"{Job.Name} | {string.Join(", ", where)} | {when}{wokenBy}";
    }
}
