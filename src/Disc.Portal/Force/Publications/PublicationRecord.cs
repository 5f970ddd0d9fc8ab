using Disc.Portal.Force.Deliveries;

namespace Disc.Portal.Force.Publications;

/// <summary>One publication to read, with its board of deliveries.</summary>
public sealed record PublicationRecord(
    Guid Id, PublicationContent Content, PublicationState State, string AuthorName, bool IsMine, DateTime? PublishedAt, DateTime? CorrectedAt, DateTime? RecalledAt,
    int Version, IReadOnlyList<DeliveryRow> Deliveries)
{
    /// <summary>The partnerships where it stands now.</summary>
    public int Delivered => Deliveries.Count(delivery => delivery.Stands);

    /// <summary>The members of those partnerships.</summary>
    public int Members => Deliveries.Where(delivery => delivery.Stands).Sum(delivery => delivery.Members);

    /// <summary>The deliveries that are still on their way, there or back.</summary>
    public int Waiting => Deliveries.Count(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Correcting or DeliveryState.Recalling);
}
