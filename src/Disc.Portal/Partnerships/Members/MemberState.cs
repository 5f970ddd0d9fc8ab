namespace Disc.Portal.Partnerships.Members;

/// <summary>How far a person has come into the partnership.</summary>
public enum MemberState
{
    /// <summary>Mailed an invitation; no password yet.</summary>
    Invited,

    /// <summary>Can sign in.</summary>
    Active,

    /// <summary>Kept out by an administrator.</summary>
    Blocked,
}
