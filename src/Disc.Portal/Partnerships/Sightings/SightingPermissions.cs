namespace Disc.Portal.Partnerships.Sightings;

/// <summary>The names of what people may do about sightings.</summary>
public static class SightingPermissions
{
    /// <summary>See who was seen in the last hours.</summary>
    public const string View = "sightings.view";

    /// <summary>Say that a listed subject is here now.</summary>
    public const string Send = "sightings.send";

    /// <summary>See the photos that came with them, and take back what others sent.</summary>
    public const string Manage = "sightings.manage";
}
