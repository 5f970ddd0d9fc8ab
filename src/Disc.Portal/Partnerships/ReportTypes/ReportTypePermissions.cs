namespace Disc.Portal.Partnerships.ReportTypes;

/// <summary>What the list of report types lets people do.</summary>
public static class ReportTypePermissions
{
    /// <summary>Edit the list of what can be reported.</summary>
    public const string Edit = "report-types.edit";
}
