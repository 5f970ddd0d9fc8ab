namespace Disc.Portal.Partnerships.Sharing;

/// <summary>What sharing lets whom do.</summary>
public static class SharingPermissions
{
    /// <summary>Turn the switches and see who looked.</summary>
    public const string Turn = "sharing.turn";
}
