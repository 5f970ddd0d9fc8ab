namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How the person who appeals wants to be answered. The numbers are stored.</summary>
public enum ContactWay
{
    Email = 0,
    Post = 1,
}
