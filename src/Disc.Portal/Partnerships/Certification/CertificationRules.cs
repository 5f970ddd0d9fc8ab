using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.Certification;

/// <summary>
/// The dates of rule 3, all of them London days. Somebody's <i>last good day</i> for a document is the last day on which they may go on as
/// before; at midnight after it they see the documents to certify and nothing else. Days decide, no job does.
/// </summary>
public static class CertificationRules
{
    /// <summary>How many days before the last one a certification can be renewed, and the first reminder goes.</summary>
    public const int NoticeDays = 14;

    /// <summary>How long an administrator waits before reminding somebody by hand again.</summary>
    public static readonly TimeSpan BetweenReminders = TimeSpan.FromHours(20);

    public static readonly Refusal NotToCertify = new("This document does not have to be certified any more, or has a newer version. Look at the list again.");

    public static readonly Refusal NothingChosen = new("Tick the documents that you have read.", "Versions");

    public static readonly Refusal NobodyToRemind = new("Nobody is left to remind: everybody has certified, or was reminded within the last day.");

    /// <summary>How far somebody may go on a day.</summary>
    /// <param name="versions">The published versions of all documents that have versions to certify, with what the person certified.</param>
    /// <param name="today">The London day.</param>
    public static Standing StandingOn(IEnumerable<VersionToCertify> versions, DateOnly today)
    {
        var standing = Standing.Full;
        foreach (var document in versions.GroupBy(version => version.DocumentId))
        {
            if (LastGoodDay(document, today) < today)
                return Standing.Lapsed;
            // Days of grace are for everything but what comes from the police.
            if (LastGoodDay(document, today, withGrace: false) < today)
                standing = Standing.WithoutPolice;
        }

        return standing;
    }

    /// <summary>
    /// The last good day of one document as it stands on a day. Whoever let one version lapse gets no new grace by the next one: only
    /// certifying helps. Nor does somebody new, for whom the days of grace were over before they came.
    /// </summary>
    /// <param name="versions">The versions of one document.</param>
    /// <param name="day">Versions that count only after it are left out.</param>
    /// <param name="withGrace">Whether days of grace count.</param>
    public static DateOnly LastGoodDay(IEnumerable<VersionToCertify> versions, DateOnly day, bool withGrace = true)
    {
        var good = DateOnly.MaxValue;
        foreach (var version in versions.Where(version => version.TakesEffectOn <= day).OrderBy(version => version.Number))
            good = After(good, version, withGrace);
        return good;
    }

    /// <summary>The last good day that lies ahead, or the one that is over; null when nothing is owed.</summary>
    public static DateOnly? DueOn(IEnumerable<VersionToCertify> versions, DateOnly today) => versions.GroupBy(version => version.DocumentId)
        .Select(document => DueOnFor([.. document.OrderBy(version => version.Number)], today)).Where(due => due < DateOnly.MaxValue).Cast<DateOnly?>().Min();

    /// <summary>Whether a person can certify a version now: it counts or will, and they have not certified it for good yet.</summary>
    public static bool CanCertify(VersionToCertify version, DateOnly today) =>
        version.MustCertify && (version.CertifiedAt is not { } at || Renewal(at, version.RecertifyMonths) < today.AddDays(NoticeDays + 1));

    /// <summary>The last good day of somebody who certified at an instant (UTC).</summary>
    public static DateOnly Renewal(DateTime at, int months) => months == 0 ? DateOnly.MaxValue : London.DayOf(at).AddMonths(months);

    /// <summary>The reminder that is due on a day; null when the last day is far away.</summary>
    public static ReminderStage? StageOn(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 => ReminderStage.Overdue,
        <= 1 => ReminderStage.Day,
        <= 7 => ReminderStage.Week,
        <= NoticeDays => ReminderStage.Fortnight,
        _ => null,
    };

    private static DateOnly After(DateOnly good, VersionToCertify version, bool withGrace)
    {
        if (!version.MustCertify)
            return DateOnly.MaxValue;
        if (version.CertifiedAt is { } at)
            return Renewal(at, version.RecertifyMonths);
        var last = version.TakesEffectOn.AddDays((withGrace ? version.GraceDays : 0) - 1);
        return last < good ? last : good;
    }

    private static DateOnly DueOnFor(IReadOnlyList<VersionToCertify> versions, DateOnly today)
    {
        var good = DateOnly.MaxValue;
        for (var i = 0; i < versions.Count; i++)
        {
            good = After(good, versions[i], withGrace: true);
            var next = i + 1 < versions.Count ? versions[i + 1].TakesEffectOn : DateOnly.MaxValue;
            // This one counts until the day before the next; what is wholly over does not matter any more.
            if (next > today && good < next.AddDays(-1))
                return good;
        }

        return good;
    }
}
