namespace Disc.Portal.Partnerships.Arrivals;

/// <summary>
/// The partnership's memory of one delivery of the force: it makes a repeated delivery change nothing, and lets a recall beat a delivery
/// that comes later. It holds no content, so it can stay when the alert itself is erased.
/// </summary>
public sealed class AlertArrival
{
    private AlertArrival()
    {
    }

    public AlertArrival(Guid delivery, Guid publication, int edition, DateTime at)
    {
        Id = delivery;
        Publication = publication;
        Edition = edition;
        SeenAt = at;
    }

    /// <summary>The delivery's id.</summary>
    public Guid Id { get; private set; }

    public Guid Publication { get; private set; }

    /// <summary>The latest edition that arrived; 0 when its recall came first.</summary>
    public int Edition { get; private set; }

    /// <summary>When this partnership first heard of the delivery, be it by its arrival or by its recall (UTC).</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When the force took it back (UTC).</summary>
    public DateTime? RecalledAt { get; private set; }

    /// <summary>A later edition arrived.</summary>
    public void Correct(int edition) => Edition = edition;

    public void Recall(DateTime at) => RecalledAt ??= at;
}
