namespace Disc.Portal.Tests.Support;

/// <summary>The accounts of a test portal.</summary>
public enum TestRole
{
    Member,
    OtherMember,
    Board,
    Manager,
    Administrator,
    SecondAdministrator,

    /// <summary>A police officer with an administrator's account of a partnership: the hardest case of rule 4.</summary>
    PoliceAdministrator,

    Officer,
    Author,
    Analyst,
    Coordinator,
    InformationManager,
    IntelligenceDesk,
}
