namespace Disc.Portal.Force.Oversight;

/// <summary>What oversight lets whom do.</summary>
public static class OversightPermissions
{
    /// <summary>Read the look-ups on record, with their reasons.</summary>
    public const string ReadLookUps = "look-ups.read";
}
