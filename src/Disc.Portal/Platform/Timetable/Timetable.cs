using Disc.Portal.Force.Crossings;
using Disc.Portal.Force.Deliveries;
using Disc.Portal.Force.Oversight;
using Disc.Portal.Force.Pictures;
using Disc.Portal.Force.Projection;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.BegunReports;
using Disc.Portal.Partnerships.CertificationOversight;
using Disc.Portal.Partnerships.Appeals;
using Disc.Portal.Partnerships.Counting;
using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Galleries;
using Disc.Portal.Partnerships.Intelligence;
using Disc.Portal.Partnerships.Interims;
using Disc.Portal.Partnerships.Joining;
using Disc.Portal.Partnerships.Papers;
using Disc.Portal.Partnerships.Post;
using Disc.Portal.Partnerships.Reviews;
using Disc.Portal.Partnerships.Serving;
using Disc.Portal.Partnerships.Sightings;
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
        TimetableEntry.Every<BallotClosingJob>(TimeSpan.FromMinutes(10), SignalTopics.Exclusions),
        TimetableEntry.Daily<InterimEndJob>(new TimeOnly(0, 2)),
        TimetableEntry.Every<AnchorJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<ProjectionFollowJob>(TimeSpan.FromSeconds(20), SignalTopics.Sharing),
        TimetableEntry.Every<DisclosureJob>(TimeSpan.FromMinutes(1), SignalTopics.LookUps),
        TimetableEntry.Daily<ListingExpiryJob>(new TimeOnly(0, 1)),
        TimetableEntry.Every<SightingErasureJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<AppealTriesJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<PostErasureJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<JoinErasureJob>(TimeSpan.FromHours(1)),
        TimetableEntry.Every<BegunReportsJob>(TimeSpan.FromMinutes(10)),
        TimetableEntry.Daily<AlertErasureJob>(new TimeOnly(3, 40)),
        TimetableEntry.Daily<IntelligenceReviewJob>(new TimeOnly(3, 35)),
        TimetableEntry.Daily<ErasureJob>(new TimeOnly(3, 30)),
        TimetableEntry.Daily<UnusedPicturesJob>(new TimeOnly(3, 40)),
        TimetableEntry.Daily<ReviewsJob>(new TimeOnly(6, 10)),
        TimetableEntry.Daily<UnservedNoticesJob>(new TimeOnly(7, 20)),
        TimetableEntry.Daily<CertificationReminderJob>(new TimeOnly(7, 30)),
        TimetableEntry.Daily<PaperReviewJob>(new TimeOnly(7, 40)),
        TimetableEntry.Every<LetterPostJob>(TimeSpan.FromMinutes(1), SignalTopics.Letters),
        TimetableEntry.Every<PortalListJob>(TimeSpan.FromSeconds(20)),
        TimetableEntry.Every<CrossingJob>(TimeSpan.FromSeconds(15), SignalTopics.Crossings),
        TimetableEntry.Every<DeliveryJob>(TimeSpan.FromSeconds(15), SignalTopics.Publications),
    ];
}
