namespace Disc.Portal.Partnerships.Alerts;

/// <summary>
/// The partnership's memory of one delivery of the force: it makes a repeated delivery change nothing, and lets a recall beat a delivery
/// that comes later. It holds no content, so it can stay when the alert itself is erased.
/// </summary>
public sealed class AlertArrival
{
    private AlertArrival()
    {
    }

    public AlertArrival(Guid delivery, Guid publication, DateTime at)
    {
        Id = delivery;
        Publication = publication;
        SeenAt = at;
    }

    /// <summary>The delivery's id.</summary>
    public Guid Id { get; private set; }

    public Guid Publication { get; private set; }

    /// <summary>When this partnership first heard of the delivery, be it by its arrival or by its recall (UTC).</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When the force took it back (UTC).</summary>
    public DateTime? RecalledAt { get; private set; }

    public void Recall(DateTime at) => RecalledAt ??= at;
}
