using Disc.Portal.Platform.Anchors;

namespace Disc.Portal.Platform.Timetable;

/// <summary>When every job of the product runs: one line a job.</summary>
public static class Timetable
{
    public static IReadOnlyList<TimetableEntry> Entries { get; } =
    [
        TimetableEntry.Every<AnchorJob>(TimeSpan.FromHours(1)),
    ];
}
