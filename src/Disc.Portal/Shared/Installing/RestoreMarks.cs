namespace Disc.Portal.Shared.Installing;

/// <summary>What a restore leaves in the data directory for the next start to see.</summary>
public static class RestoreMarks
{
    /// <summary>The file that says: erasures of after the backup are still to be done again.</summary>
    public const string ReplayName = "replay-erasures";

    /// <summary>What the end of a name says of the state before the restore, kept until the next good start.</summary>
    public const string KeptEnding = ".before-restore";
}
