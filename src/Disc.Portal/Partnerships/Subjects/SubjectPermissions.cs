namespace Disc.Portal.Partnerships.Subjects;

/// <summary>The names of what people may do with subjects.</summary>
public static class SubjectPermissions
{
    /// <summary>Record, change, restrict and open subjects that are not listed.</summary>
    public const string Manage = "subjects.manage";
}
