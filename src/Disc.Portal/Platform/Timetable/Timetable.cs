using Disc.Portal.Force.Dataview;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Platform.Anchors;
using Disc.Portal.Platform.Mail;
using Disc.Portal.Shared;

namespace Disc.Portal.Platform.Timetable;

/// <summary>When every job of the product runs: one line a job.</summary>
public static class Timetable
{
    public static IReadOnlyList<TimetableEntry> Entries { get; } =
    [
        TimetableEntry.Every<AnchorJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<DataviewFollowJob>(TimeSpan.FromSeconds(20), SignalTopics.Sharing),
        TimetableEntry.Every<DisclosureJob>(TimeSpan.FromMinutes(1), SignalTopics.LookUps),
        TimetableEntry.Every<LetterPostJob>(TimeSpan.FromMinutes(1), SignalTopics.Letters),
    ];
}
