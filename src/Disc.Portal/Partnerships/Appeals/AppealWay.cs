namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How an appeal came in.</summary>
public enum AppealWay
{
    Online,
    ByPost,
    ByTelephone,
    InPerson,
}
