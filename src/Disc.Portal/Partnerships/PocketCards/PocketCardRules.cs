using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Partnerships.Settings;
using Disc.Portal.Partnerships.Subjects;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Time;

namespace Disc.Portal.Partnerships.PocketCards;

/// <summary>Who may stand on a print, and how long it holds: pure.</summary>
public static class PocketCardRules
{
    /// <summary>Printing is off until an administrator allows it (rule 9).</summary>
    public static Refusal Off { get; } = new("Printing who is excluded is switched off here. An administrator can allow it under Settings, Pocket cards.");

    public static Refusal Nobody { get; } = new("Nobody is excluded now who may stand on a print.");

    public static Refusal Police { get; } = new("Police take no part in bans, so an account that is marked as police prints no list of who is banned.");

    /// <summary>Whether printing is allowed.</summary>
    public static Refusal? WhyNot(Profile profile) => profile.PrintedListsSince is null ? Off : null;

    /// <summary>Whether somebody may stand on it: banned by a served exclusion, not restricted, and certainly of age (rule 5).</summary>
    public static bool MayStandOnIt(Exclusion exclusion, Subject subject, DateOnly today) =>
        exclusion.IsInForceOn(today) && !subject.IsRestricted && subject.YoungestAgeOn(today) >= Subject.AdultAge;

    /// <summary>Since when somebody on a print should not be there; null while they should.</summary>
    /// <param name="exclusion">What put them there.</param>
    /// <param name="subject">The person.</param>
    /// <param name="isShown">Whether members still see them because of it.</param>
    /// <param name="now">When somebody asks (UTC).</param>
    public static DateTime? GoneSince(Exclusion exclusion, Subject subject, bool isShown, DateTime now)
    {
        var today = London.DayOf(now);
        return exclusion.EndsOn < today ? London.StartOf(exclusion.EndsOn.AddDays(1))
            : !exclusion.IsInForceOn(today) ? exclusion.Steps[^1].At
            : subject.RestrictedAt is { } restricted ? restricted
            : isShown && MayStandOnIt(exclusion, subject, today) ? null
            : now;
    }
}
