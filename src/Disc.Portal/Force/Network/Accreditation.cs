namespace Disc.Portal.Force.Network;

/// <summary>How a partnership stands with the national standard for business crime reduction partnerships.</summary>
public enum Accreditation
{
    None,
    WorkingTowards,
    Accredited,
}
