namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How an appeal came in. The numbers are stored.</summary>
public enum AppealWay
{
    Online = 0,
    ByPost = 1,
    ByTelephone = 2,
    InPerson = 3,
}
