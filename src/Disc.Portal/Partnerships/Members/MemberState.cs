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

    /// <summary>No longer a member; what they did stays under their name.</summary>
    Left,
}
