namespace Disc.Portal.Shared.Accounts;

/// <summary>Whom a person works for, asked at invitation. The last three are police, and police take no part in bans.</summary>
public enum Affiliation
{
    Business,
    SecurityCompany,
    Council,
    Charity,
    PoliceOfficer,
    PoliceStaff,
    CsasOfficer,
}
