namespace Disc.Portal.Partnerships.Reporting;

/// <summary>The steps of the form of a report, one thing at a time.</summary>
public enum ReportStep
{
    What,
    Who,
    Taken,
    Photos,
    Check,
}
