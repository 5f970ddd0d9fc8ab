namespace Disc.Portal.Partnerships.Certification;

/// <summary>What certification lets people do.</summary>
public static class CertificationPermissions
{
    /// <summary>Read the documents that have to be certified, and certify them: the one thing that a lapse leaves (rule 3).</summary>
    public const string Certify = "certification.certify";

    /// <summary>See who certified, who did without opening, who is overdue, and remind them.</summary>
    public const string Oversee = "certification.oversee";
}
