using System.Globalization;

namespace Disc.Portal.Shared.Time;

/// <summary>Days and clock times as people in Britain live them, and how they are written.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The time zone, for what reckons with time zones itself.</summary>
    public static TimeZoneInfo TimeZone => Zone;

    /// <summary>Today in London.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Now, as a UTC instant.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The London day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The London clock's reading of a UTC instant.</summary>
    public static DateTime Local(DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Zone);

    /// <summary>The first UTC instant of a London day. "Ends on the 3rd" means before the first instant of the 4th.</summary>
    public static DateTime StartOf(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Unspecified), Zone);

    /// <summary>A London clock reading as a UTC instant; a reading that the clocks skip counts as one hour later.</summary>
    public static DateTime ToInstant(DateTime reading)
    {
        var unspecified = DateTime.SpecifyKind(reading, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, Zone);
    }

    /// <summary>
    /// A London clock reading of something that was done already, as a UTC instant: in the hour that the clocks show twice, the first of the two
    /// when the second is still to come.
    /// </summary>
    public static DateTime ToPastInstant(DateTime reading, DateTime now)
    {
        var instant = ToInstant(reading);
        return instant > now && Zone.IsAmbiguousTime(DateTime.SpecifyKind(reading, DateTimeKind.Unspecified)) ? instant.AddHours(-1) : instant;
    }

    /// <summary>"3 March 2026".</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"3 March 2026 at 21:40".</summary>
    public static string InWords(DateTime instant) => Local(instant).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>"Friday 21:40" within a week of <paramref name="now"/>, "3 March" within the year, else "3 March 2026".</summary>
    public static string Short(DateTime instant, DateTime now)
    {
        var local = Local(instant);
        var away = (Local(now) - local).Duration();
        return away < TimeSpan.FromDays(6) ? local.ToString("dddd HH:mm", British)
            : local.Year == Local(now).Year ? local.ToString("d MMMM", British)
            : local.ToString("d MMMM yyyy", British);
    }

    /// <summary>An instant of the past as it stands behind "since": "09:14", "yesterday", "Tuesday", "3 March".</summary>
    public static string Since(DateTime instant, DateTime now)
    {
        var (day, today) = (DayOf(instant), DayOf(now));
        return day == today ? Local(instant).ToString("HH:mm", British)
            : day == today.AddDays(-1) ? "yesterday"
            : day > today.AddDays(-7) ? day.ToString("dddd", British)
            : day.ToString("d MMMM", British);
    }

    /// <summary>"12 minutes ago"; past a day, the same as <see cref="Short"/>.</summary>
    public static string Ago(DateTime instant, DateTime now)
    {
        var ago = now - instant;
        return ago < TimeSpan.FromMinutes(1) ? "just now"
            : ago < TimeSpan.FromMinutes(2) ? "1 minute ago"
            : ago < TimeSpan.FromHours(1) ? $"{(int)ago.TotalMinutes} minutes ago"
            : ago < TimeSpan.FromHours(2) ? "1 hour ago"
            : ago < TimeSpan.FromDays(1) ? $"{(int)ago.TotalHours} hours ago"
            : Short(instant, now);
    }
}
