namespace Disc.Portal.Force.Dataview;

/// <summary>What the Dataview lets whom do.</summary>
public static class DataviewPermissions
{
    /// <summary>Search the Dataview and open the people in it.</summary>
    public const string Search = "dataview.search";
}
