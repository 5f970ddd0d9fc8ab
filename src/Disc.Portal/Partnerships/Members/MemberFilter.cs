namespace Disc.Portal.Partnerships.Members;

/// <summary>Which members a list shows.</summary>
public enum MemberFilter
{
    /// <summary>Everybody who has not left.</summary>
    Present,

    /// <summary>Those who were never here.</summary>
    NeverSignedIn,

    Blocked,

    Left,
}
