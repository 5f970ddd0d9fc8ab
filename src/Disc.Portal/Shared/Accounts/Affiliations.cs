namespace Disc.Portal.Shared.Accounts;

/// <summary>What follows from an affiliation, and how it is said.</summary>
public static class Affiliations
{
    /// <summary>Whether people of this affiliation are police (R (Boyle) v Haverhill Pubwatch [2009] EWHC 2441 (Admin)).</summary>
    public static bool IsPolice(this Affiliation affiliation) =>
        affiliation is Affiliation.PoliceOfficer or Affiliation.PoliceStaff or Affiliation.CsasOfficer;

    /// <summary>The affiliation in words.</summary>
    public static string InWords(this Affiliation affiliation) => affiliation switch
    {
        Affiliation.Business => "Business",
        Affiliation.SecurityCompany => "Security company",
        Affiliation.Council => "Council",
        Affiliation.Charity => "Charity",
        Affiliation.PoliceOfficer => "Police officer",
        Affiliation.PoliceStaff => "Police staff",
        Affiliation.CsasOfficer => "CSAS officer",
        _ => throw new ArgumentOutOfRangeException(nameof(affiliation), affiliation, null),
    };
}
