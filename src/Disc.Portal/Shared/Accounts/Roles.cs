namespace Disc.Portal.Shared.Accounts;

/// <summary>What an account may do in its place; a person can have several.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Shop or bar staff, security: reads, reports.</summary>
    Member = 1,

    /// <summary>Votes on exclusions and appeals; approves listings.</summary>
    BoardMember = 2,

    /// <summary>Looks after the members of one group, area or division.</summary>
    GroupManager = 4,

    /// <summary>Runs the partnership.</summary>
    Administrator = 8,

    /// <summary>A neighbourhood officer of a force.</summary>
    Officer = 16,

    /// <summary>Writes and publishes for a force.</summary>
    Author = 32,

    /// <summary>Searches a force's Dataview.</summary>
    Analyst = 64,

    /// <summary>Looks after a force's partnerships of one area.</summary>
    Coordinator = 128,

    /// <summary>A force's agreements, records of sharing and oversight; does not publish.</summary>
    InformationManager = 256,

    /// <summary>Runs the platform; sees no partnership's content.</summary>
    Operator = 512,

    /// <summary>A force's intelligence desk: reads graded intelligence that partnerships send.</summary>
    IntelligenceDesk = 1024,
}
