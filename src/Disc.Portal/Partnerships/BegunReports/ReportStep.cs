namespace Disc.Portal.Partnerships.BegunReports;

/// <summary>The steps of the form of a report, one thing at a time.</summary>
public enum ReportStep
{
    What,
    Who,
    Taken,
    Photos,

    /// <summary>Only when there is more to tell.</summary>
    More,

    /// <summary>Only what was said to be there: the weapon, the vehicle, the words …</summary>
    Details,
    Check,
}
