namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How far an appeal has come. The numbers are stored.</summary>
public enum AppealState
{
    /// <summary>It came too late: an administrator decides, with a reason, whether it is heard all the same.</summary>
    Late = 0,

    /// <summary>People who did not decide the ban decide it.</summary>
    Open = 1,

    Decided = 2,

    /// <summary>It came too late and was not heard.</summary>
    NotHeard = 3,
}
