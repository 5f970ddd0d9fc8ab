namespace Disc.Portal.Partnerships.Certification;

/// <summary>What certification lets people do.</summary>
public static class CertificationPermissions
{
    /// <summary>Read the documents that have to be certified, and certify them: the one thing that a lapse leaves (rule 3).</summary>
    public const string Certify = "certification.certify";
}
