namespace Disc.Portal.Partnerships.Sharing;

/// <summary>The category of a purpose for which an officer looks: all that a partnership learns of the reason (rule 13).</summary>
public enum ViewingPurpose
{
    Investigation,
    Prevention,
    Identification,
    SafetyOfStaff,
    CourtOrOrder,
    QualityCheck,
}
