namespace Disc.Portal.Force.Network;

/// <summary>How accreditation is said.</summary>
public static class Accreditations
{
    /// <summary>The standing in words.</summary>
    public static string InWords(this Accreditation accreditation) => accreditation switch
    {
        Accreditation.None => "Not accredited",
        Accreditation.WorkingTowards => "Working towards",
        Accreditation.Accredited => "Accredited",
        _ => throw new ArgumentOutOfRangeException(nameof(accreditation), accreditation, null),
    };
}
