using Disc.Portal.Force.Dataview;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Publications;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.SubjectFiles;
using Disc.Portal.Platform.Anchors;
using Disc.Portal.Platform.Mail;
using Disc.Portal.Platform.MyPortals;
using Disc.Portal.Shared;

namespace Disc.Portal.Platform.Timetable;

/// <summary>When every job of the product runs: one line a job.</summary>
public static class Timetable
{
    public static IReadOnlyList<TimetableEntry> Entries { get; } =
    [
        TimetableEntry.Daily<ExclusionExpiryJob>(new TimeOnly(0, 1)),
        TimetableEntry.Every<AnchorJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<DataviewFollowJob>(TimeSpan.FromSeconds(20), SignalTopics.Sharing),
        TimetableEntry.Every<DisclosureJob>(TimeSpan.FromMinutes(1), SignalTopics.LookUps),
        TimetableEntry.Daily<ListingExpiryJob>(new TimeOnly(0, 1)),
        TimetableEntry.Daily<ErasureJob>(new TimeOnly(3, 30)),
        TimetableEntry.Every<LetterPostJob>(TimeSpan.FromMinutes(1), SignalTopics.Letters),
        TimetableEntry.Every<PortalListJob>(TimeSpan.FromSeconds(20)),
        TimetableEntry.Every<DeliveryJob>(TimeSpan.FromSeconds(15), SignalTopics.Publications),
    ];
}
