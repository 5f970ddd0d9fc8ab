namespace Disc.Portal.Force.Oversight;

/// <summary>What oversight lets whom do.</summary>
public static class OversightPermissions
{
    /// <summary>Give a reason and look people up under it.</summary>
    public const string LookUp = "look-ups.make";

    /// <summary>Read the look-ups on record, with their reasons.</summary>
    public const string ReadLookUps = "look-ups.read";
}
