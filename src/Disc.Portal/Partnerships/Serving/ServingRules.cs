using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Serving;

/// <summary>The rules of serving, as questions; whether a case can be served at all is asked of <see cref="ExclusionRules"/>.</summary>
public static class ServingRules
{
    /// <summary>After how many days an unserved notice is a matter for the desk and a mail, and how often the mail comes again.</summary>
    public const int RemindAfterDays = 3, RemindEveryDays = 7;

    /// <summary>The most photos of one service.</summary>
    public const int MostPhotos = 3;

    /// <summary>Why no photo can be added.</summary>
    public static Refusal? WhyNotPhoto(Exclusion exclusion, int there, int more) =>
        exclusion.ServedAt is null ? new("The notice was not served yet. Record the service first.")
        : there + more > MostPhotos ? new($"At most {MostPhotos} photos of a service are kept: they show one thing.", "Photos")
        : null;

    /// <summary>Whether administrators are told today of a notice that lies unserved.</summary>
    /// <param name="waitsSince">The day since which it waits.</param>
    /// <param name="toldOn">The day on which they were told last; null for never.</param>
    /// <param name="today">Today in London.</param>
    public static bool IsToldOn(DateOnly waitsSince, DateOnly? toldOn, DateOnly today) =>
        today >= waitsSince.AddDays(RemindAfterDays) && (toldOn is null || toldOn < waitsSince || today >= toldOn.Value.AddDays(RemindEveryDays));
}
