namespace Disc.Portal.Partnerships.Sharing;

/// <summary>How the categories of purpose are said.</summary>
public static class ViewingPurposes
{
    /// <summary>The category in words. All are law enforcement purposes as DPA 2018 s.31 defines them, or the checks that keep them lawful.</summary>
    public static string InWords(this ViewingPurpose purpose) => purpose switch
    {
        ViewingPurpose.Investigation => "Investigating an offence",
        ViewingPurpose.Prevention => "Preventing crime",
        ViewingPurpose.Identification => "Finding out who somebody is",
        ViewingPurpose.SafetyOfStaff => "Keeping staff and the public safe",
        ViewingPurpose.CourtOrOrder => "A prosecution or a court order",
        ViewingPurpose.QualityCheck => "Checking that the records are right",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };
}
