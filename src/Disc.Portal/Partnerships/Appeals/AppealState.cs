namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How far an appeal has come.</summary>
public enum AppealState
{
    /// <summary>It came too late: an administrator decides, with a reason, whether it is heard all the same.</summary>
    Late,

    /// <summary>People who did not decide the ban decide it.</summary>
    Open,

    Decided,

    /// <summary>It came too late and was not heard.</summary>
    NotHeard,
}
