using Disc.Portal.Shared.Accounts;

namespace Disc.Portal.Partnerships.Members;

/// <summary>A proposal that somebody works for somebody else than the portal says, decided by a second administrator (rule 4). The row stays.</summary>
public sealed class AffiliationChange
{
    private AffiliationChange()
    {
    }

    public AffiliationChange(Guid id, Guid account, Affiliation from, Affiliation to, Guid by, DateTime at)
    {
        Id = id;
        AccountId = account;
        From = from;
        To = to;
        ProposedBy = by;
        ProposedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public Affiliation From { get; private set; }

    public Affiliation To { get; private set; }

    public Guid ProposedBy { get; private set; }

    public DateTime ProposedAt { get; private set; }

    /// <summary>The second administrator; null while it waits.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the second administrator said; null while it waits.</summary>
    public bool? Confirmed { get; private set; }

    /// <summary>The second administrator's word.</summary>
    public void Decide(bool confirmed, Guid by, DateTime at)
    {
        Confirmed = confirmed;
        DecidedBy = by;
        DecidedAt = at;
    }
}
