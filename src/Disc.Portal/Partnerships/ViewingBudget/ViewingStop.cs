namespace Disc.Portal.Partnerships.ViewingBudget;

/// <summary>That an account was stopped, for an administrator to look into.</summary>
public sealed class ViewingStop
{
    private ViewingStop()
    {
    }

    public ViewingStop(Guid account, bool isOpened, int people, DateTime at)
    {
        Id = Guid.CreateVersion7(at);
        AccountId = account;
        IsOpened = isOpened;
        People = people;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>Whether people were opened, rather than shown small.</summary>
    public bool IsOpened { get; private set; }

    /// <summary>How many within the hour.</summary>
    public int People { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Who looked into it; null while nobody did.</summary>
    public Guid? SettledBy { get; private set; }

    public DateTime? SettledAt { get; private set; }

    public void Settle(Guid by, DateTime at) => (SettledBy, SettledAt) = (by, at);
}
