namespace Disc.Portal.Partnerships.Members;

/// <summary>That somebody left the partnership. Their account stays for what they did, and lets nobody in.</summary>
public sealed class Departure
{
    private Departure()
    {
    }

    public Departure(Guid account, Guid by, DateTime at)
    {
        AccountId = account;
        By = by;
        LeftAt = at;
    }

    public Guid AccountId { get; private set; }

    public Guid By { get; private set; }

    public DateTime LeftAt { get; private set; }
}
