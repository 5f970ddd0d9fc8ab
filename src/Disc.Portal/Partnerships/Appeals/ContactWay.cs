namespace Disc.Portal.Partnerships.Appeals;

/// <summary>How the person who appeals wants to be answered.</summary>
public enum ContactWay
{
    Email,
    Post,
}
