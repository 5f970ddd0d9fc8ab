namespace Disc.Portal.Partnerships.CertificationOversight;

/// <summary>What looking after certifications lets people do.</summary>
public static class OversightPermissions
{
    /// <summary>See who certified, who did without opening, who is overdue, and remind them.</summary>
    public const string Oversee = "certification.oversee";
}
