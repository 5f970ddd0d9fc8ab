namespace Disc.Portal.Partnerships.Exclusions;

/// <summary>The names of what people may do with exclusions. Nobody marked as police holds any of them (rule 4).</summary>
public static class ExclusionPermissions
{
    /// <summary>See the cases and their notices.</summary>
    public const string Read = "exclusions.read";

    /// <summary>Propose, serve, date anew, withdraw and lift.</summary>
    public const string Run = "exclusions.run";

    /// <summary>Be the second person: approve or refuse.</summary>
    public const string Decide = "exclusions.decide";
}
