namespace Disc.Portal.Partnerships.Subjects;

/// <summary>What every search for a subject keeps to.</summary>
public static class SubjectSearch
{
    /// <summary>The longest search that is looked at, in characters.</summary>
    public const int Length = 80;
}
