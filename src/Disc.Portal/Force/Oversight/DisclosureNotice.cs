namespace Disc.Portal.Force.Oversight;

/// <summary>The outbox row to one partnership: "these of your records were looked at". Written with the look-up, carried until it arrives.</summary>
public sealed class DisclosureNotice
{
    private DisclosureNotice()
    {
    }

    public DisclosureNotice(Guid id, Guid lookUp, Guid partnership)
    {
        Id = id;
        LookUpId = lookUp;
        Partnership = partnership;
        State = DisclosureState.Waiting;
    }

    /// <summary>Also the identity of the row that it becomes in the partnership, so that it cannot arrive twice.</summary>
    public Guid Id { get; private set; }

    public Guid LookUpId { get; private set; }

    public Guid Partnership { get; private set; }

    public DisclosureState State { get; private set; }

    /// <summary>When it arrived, or was given up (UTC).</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>It arrived, or there is nobody left to tell.</summary>
    public void Settle(DisclosureState state, DateTime at)
    {
        State = state;
        SettledAt = at;
    }
}
